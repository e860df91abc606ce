package org.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.chancery.act.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: in the body at a JSON pointer, or in a query parameter.
 *
 * @param code one word for programs
 * @param detail a sentence that does not repeat the input
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestFault(
    @Nullable String pointer, @Nullable String parameter, String code, String detail) {

  static RequestFault of(Fault fault) {
    return new RequestFault(fault.pointer(), null, fault.code(), fault.detail());
  }

  static RequestFault parameter(String parameter, String code, String detail) {
    return new RequestFault(null, parameter, code, detail);
  }
}
