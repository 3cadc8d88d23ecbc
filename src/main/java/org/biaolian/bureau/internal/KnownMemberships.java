package org.biaolian.bureau.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.biaolian.bureau.Membership;
import org.biaolian.bureau.MembershipEnded;
import org.biaolian.bureau.domain.MembershipRow;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * All memberships, past and present, for pages that show them: read each minute beside the pages,
 * so that none of them waits for it. Nobody's rights may hang on it.
 */
@Component
public class KnownMemberships {

  private final MembershipRepository memberships;
  private volatile @Nullable List<Membership> known;

  KnownMemberships(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  public List<Membership> all() {
    List<Membership> read = known;
    return read == null ? read() : read;
  }

  @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  public List<Membership> read() {
    List<Membership> read =
        memberships.findAll().stream().map(MembershipRow::toMembership).toList();
    known = read;
    return read;
  }

  /** What ended here is shown at once; another process hears of it within the minute. */
  @TransactionalEventListener
  public void ended(MembershipEnded event) {
    known = null;
  }
}
