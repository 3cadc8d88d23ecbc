package org.biaolian.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present request came from. */
final class RemoteAddress {

  private RemoteAddress() {}

  static @Nullable String current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
        ? servlet.getRequest().getRemoteAddr()
        : null;
  }
}
