package org.chancery.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Makes a problem of what the web server refuses before any of our code sees it. */
final class ProblemReportValve extends ErrorReportValve {

  /** A problem without the machinery of the handlers. */
  private record Report(String type, String title, int status, String detail) {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    HttpStatusCode status = HttpStatusCode.valueOf(response.getStatus());
    byte[] problem =
        JsonMapper.shared()
            .writeValueAsString(
                new Report(
                    "about:blank",
                    HttpStatus.valueOf(status.value()).getReasonPhrase(),
                    status.value(),
                    Problems.detailOf(status)))
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(problem.length);
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("the reader of a problem has gone", gone);
    }
  }
}
