package org.biaolian.door.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may knock.
 *
 * @param remembered addresses and accounts that are kept in memory at most; beyond, those that have
 *     been quiet longest are forgotten
 * @param rules by name; a request counts for every rule that it falls under
 */
@Validated
@ConfigurationProperties("biaolian.limits")
record RateLimits(
    @DefaultValue("100000") @Min(1000) long remembered,
    @DefaultValue Map<String, @Valid Rule> rules) {

  /**
   * One kind of door.
   *
   * @param paths patterns of Spring's paths
   * @param methods HTTP methods; none means all
   * @param perAddress requests that one address has in a window; offices share an address
   * @param perAccount requests that one account has in a window, from wherever
   */
  record Rule(
      @NotEmpty List<String> paths,
      @DefaultValue List<String> methods,
      @Min(1) long perAddress,
      @Min(1) long perAccount,
      @DefaultValue("1m") @NotNull Duration window) {}
}
