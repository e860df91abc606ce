package org.chancery.ops;

import org.chancery.timeline.Rebuild;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Rebuilds the read model: {@code POST /actuator/rebuild}, and {@code GET} to see how far it is.
 */
@Component
@Endpoint(id = "rebuild")
class RebuildEndpoint {
  private final Rebuild rebuild;

  RebuildEndpoint(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  @ReadOperation
  Rebuild.Progress progress() {
    return rebuild.progress();
  }

  /** Begins one; while one runs, on whatever node, there is no second. */
  @WriteOperation
  WebEndpointResponse<Rebuild.Progress> begin() {
    boolean begun = rebuild.begin();
    return new WebEndpointResponse<>(
        rebuild.progress(), begun ? HttpStatus.ACCEPTED.value() : HttpStatus.CONFLICT.value());
  }
}
