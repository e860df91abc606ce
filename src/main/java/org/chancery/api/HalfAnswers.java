package org.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What becomes of an answer that fails when a part of it has been sent: no problem can be told any
 * more, and it must not look whole, so the connection is cut. A reader that went away is let go.
 */
final class HalfAnswers implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(HalfAnswers.class);

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    boolean begun = response.isCommitted() && response.getContentType() != null;
    if (!begun || failure instanceof CloseNowException) {
      return null;
    }
    if (failure instanceof IOException) {
      LOG.debug("the reader of an answer has gone");
      return new ModelAndView();
    }
    throw cutShortBy(failure);
  }

  /** Whence it came, without a message that may repeat what was sent. */
  private static IllegalStateException cutShortBy(Exception failure) {
    IllegalStateException cut =
        new IllegalStateException("an answer was cut short by " + failure.getClass().getName());
    cut.setStackTrace(failure.getStackTrace());
    return cut;
  }
}
