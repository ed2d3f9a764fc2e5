/** The public door of complaints: lodged without login, followed by number and code (S10-06). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "complaint",
      "complaintclock",
      "complainthandling",
      "complaintoffice",
      "evidence",
      "identity",
      "procedure",
      "protection"
    })
@NullMarked
package io.keheng.publicdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
