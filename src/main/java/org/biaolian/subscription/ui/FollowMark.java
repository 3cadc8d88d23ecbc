package org.biaolian.subscription.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.ui.RecordAction;
import org.biaolian.catalogue.ui.RecordMarks;
import org.biaolian.subscription.Subscriptions;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.RecognitionStrip;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The button by which a standard is followed from its page. */
@org.springframework.stereotype.Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FollowMark implements RecordMarks {

  private final Subscriptions subscriptions;
  private final Access access;

  FollowMark(Subscriptions subscriptions, Access access) {
    this.subscriptions = subscriptions;
    this.access = access;
  }

  @Override
  public Map<UUID, List<RecognitionStrip.Place>> strips(Collection<StandardRow> standards) {
    return Map.of();
  }

  @Override
  public Optional<Component> side(RecordPage record) {
    return Optional.empty();
  }

  @Override
  public List<RecordAction> actions(RecordPage record) {
    if (!access.may(Action.USE_PORTAL)) {
      return List.of();
    }
    Optional<UUID> following = subscriptions.following(record.id());
    return List.of(
        following.isPresent()
            ? new RecordAction("subscription.unfollow", false, end(following.get()))
            : new RecordAction("subscription.follow", false, follow(record.id())));
  }

  private SerializableRunnable follow(UUID standardId) {
    return () -> {
      UI ui = UI.getCurrentOrThrow();
      subscriptions.followRecord(standardId, ui.getLocale());
      ui.refreshCurrentRoute(false);
      Notices.success(ui.getTranslation("subscription.followed"));
    };
  }

  private SerializableRunnable end(UUID id) {
    return () -> {
      UI ui = UI.getCurrentOrThrow();
      subscriptions.end(id);
      ui.refreshCurrentRoute(false);
      Notices.success(ui.getTranslation("subscription.ended"));
    };
  }
}
