package io.keheng.http;

import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads of a JSON only what can be kept: no text with the character zero, which the database does
 * not take, and no number with an exponent so large that written out it would fill the memory.
 */
@Component
class JsonReading implements JsonMapperBuilderCustomizer {

  private static final int LARGEST_SCALE = 100;

  @Override
  public void customize(JsonMapper.Builder builder) {
    builder.addModule(
        new SimpleModule("json-reading")
            .addDeserializer(String.class, new Text())
            .addDeserializer(BigDecimal.class, new Number()));
  }

  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.indexOf(0) >= 0) {
        return (String) context.handleWeirdStringValue(String.class, "", "character zero");
      }
      return text;
    }
  }

  private static final class Number extends StdScalarDeserializer<BigDecimal> {

    Number() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
      var number = BigDecimalDeserializer.instance.deserialize(parser, context);
      if (number != null && Math.abs((long) number.scale()) > LARGEST_SCALE) {
        return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "exponent");
      }
      return number;
    }
  }
}
