package org.biaolian.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.uikit.BureauChip;
import org.biaolian.uikit.Icons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who could open what the reader may not: which role of which bureau. */
@Component
final class RefusalCard {

  private final CurrentActor actors;
  private final Organizations organizations;

  RefusalCard(CurrentActor actors, Organizations organizations) {
    this.actors = actors;
    this.organizations = organizations;
  }

  /**
   * @param action what was wanted, or null when it is a matter of the row, not of the role
   */
  void fill(StopPage page, @Nullable Action action) {
    Locale locale = UI.getCurrentOrThrow().getLocale();
    Optional<Actor> actor = actors.find();
    Optional<Organization> own = actor.map(Actor::organization).flatMap(organizations::find);
    String wanted =
        action == null || !PermissionMatrix.needsRole(action)
            ? ""
            : PermissionMatrix.roles(action).stream()
                .map(role -> page.getTranslation(RoleNames.key(role)))
                .collect(Collectors.joining(page.getTranslation("shell.list.or")));
    page.say(
        Icons.LOCK,
        false,
        wanted.isEmpty()
            ? page.getTranslation("shell.refused.title-plain")
            : page.getTranslation("shell.refused.title", wanted),
        actor.isEmpty()
            ? page.getTranslation("shell.refused.nobody")
            : page.getTranslation(
                "shell.refused.sentence",
                own.map(organization -> organization.name(locale)).orElse(""),
                roles(page, actor.get())));
    if (!wanted.isEmpty()) {
      own.ifPresentOrElse(
          organization ->
              page.fact(
                  page.getTranslation("shell.refused.who"),
                  new BureauChip(BureauChips.look(organization, locale)),
                  new Span(" " + wanted)),
          () -> page.fact(page.getTranslation("shell.refused.who"), new Span(wanted)));
    }
    page.buttons(Ways.primary(page.getTranslation("shell.stop.home"), "/"), Ways.back(page));
  }

  private static String roles(StopPage page, Actor actor) {
    return actor.roles().isEmpty()
        ? page.getTranslation("shell.person.no-role")
        : actor.roles().stream()
            .sorted()
            .map(role -> page.getTranslation(RoleNames.key(role)))
            .collect(Collectors.joining(page.getTranslation("uikit.list.and")));
  }
}
