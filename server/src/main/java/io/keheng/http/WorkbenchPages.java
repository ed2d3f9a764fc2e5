package io.keheng.http;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The workbench is one page: every address that is no file and no API leads to it. */
@Configuration(proxyBeanMethods = false)
class WorkbenchPages implements WebMvcConfigurer {

  private static final String FOLDER = "META-INF/resources/";

  /** Built files carry a hash in their name, so a browser may keep them. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/" + FOLDER + "assets/")
        .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
  }

  @Bean
  RouterFunction<ServerResponse> workbench() {
    var page = new ClassPathResource(FOLDER + "index.html");
    RequestPredicate anyPage =
        request ->
            "GET".equals(request.method().name())
                && !request.path().contains(".")
                && !request.path().matches("/(api|actuator|v3|error)(/.*)?")
                && page.exists();
    return RouterFunctions.route()
        .route(anyPage, request -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body(page))
        .build();
  }
}
