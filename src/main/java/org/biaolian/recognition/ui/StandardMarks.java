package org.biaolian.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.ui.RecordAction;
import org.biaolian.catalogue.ui.RecordMarks;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionRegister;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.Mark;
import org.biaolian.uikit.RecognitionStrip;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.TileMap;
import org.biaolian.uikit.TileMap.Tile;
import org.jspecify.annotations.Nullable;

/** Who recognises a standard, in the catalogue's lists and beside its records. */
@org.springframework.stereotype.Component
class StandardMarks implements RecordMarks {

  private final RecognitionRegister register;
  private final StandardFactsReader standards;
  private final Organizations organizations;
  private final Circles circles;
  private final CurrentActor actors;
  private final Access access;
  private final Pieces pieces;

  StandardMarks(
      RecognitionRegister register,
      StandardFactsReader standards,
      Organizations organizations,
      Circles circles,
      CurrentActor actors,
      Access access,
      Pieces pieces) {
    this.register = register;
    this.standards = standards;
    this.organizations = organizations;
    this.circles = circles;
    this.actors = actors;
    this.access = access;
    this.pieces = pieces;
  }

  @Override
  public Map<UUID, List<RecognitionStrip.Place>> strips(Collection<StandardRow> rows) {
    if (!access.may(Action.READ_SHARED)) {
      return Map.of();
    }
    Map<UUID, List<RecognitionStrip.Place>> strips = new HashMap<>();
    Map<UUID, Map<BureauCode, MatrixRow.Cell>> cells =
        register.cellsOf(rows.stream().map(StandardRow::id).toList());
    for (StandardRow row : rows) {
      strips.put(row.id(), strip(row.owner(), cells.getOrDefault(row.id(), Map.of())));
    }
    return strips;
  }

  private List<RecognitionStrip.Place> strip(
      @Nullable BureauCode owner, Map<BureauCode, MatrixRow.Cell> cells) {
    List<RecognitionStrip.Place> places = new ArrayList<>();
    BureauCode.Level level = BureauCode.Level.CITY;
    for (Organization organization : organizations.bureaus()) {
      BureauCode code = organization.code().bureau().orElseThrow();
      boolean startsGroup = code.level() != level;
      level = code.level();
      places.add(
          new RecognitionStrip.Place(
              organization.shortName(UI.getCurrentOrThrow().getLocale()),
              code.equals(owner) ? Pieces.mark(MatrixRow.Mark.SOURCE) : mark(cells.get(code)),
              startsGroup));
    }
    return places;
  }

  private static Mark mark(MatrixRow row, BureauCode code) {
    return mark(row.cells().get(code));
  }

  private static Mark mark(MatrixRow.@Nullable Cell cell) {
    return cell == null ? Mark.NONE : Pieces.mark(cell.mark());
  }

  @Override
  public Optional<Component> side(UUID standardId) {
    if (!access.may(Action.READ_SHARED)) {
      return Optional.empty();
    }
    MatrixRow row = register.of(List.of(standardId)).get(standardId);
    if (row == null || row.standard().owner() == null) {
      return Optional.empty();
    }
    BureauCode owner = row.standard().owner();
    Div maps = new Div();
    maps.addClassName("bl-maps");
    for (Circle circle : circles.all()) {
      List<BureauCode> members = circles.members(circle.code());
      if (members.contains(owner) && members.size() > 2) {
        maps.add(
            new TileMap(
                circle.shortName(UI.getCurrentOrThrow().getLocale()),
                members.stream().map(code -> tile(row, code)).toList()));
      }
    }
    long recognised = row.cells().values().stream().filter(cell -> cell.mark().inForce()).count();
    Section section = new Section(pieces.text("recognition.side.title"), maps);
    section.more(new Span(pieces.text("recognition.side.count", recognised)));
    return Optional.of(Drawn.whole(section));
  }

  private Tile tile(MatrixRow row, BureauCode code) {
    Mark mark = mark(row, code);
    Organization organization = organizations.bureau(code);
    String word = pieces.text(mark.wordKey());
    String name = organization.shortName(UI.getCurrentOrThrow().getLocale());
    boolean province = code.level() == BureauCode.Level.PROVINCE;
    return Tile.marked(
        code.value(),
        province && name.equals(organization.shortZh()) ? organization.sign() : name,
        mark,
        mark == Mark.NONE
            ? null
            : pieces.text("recognition.tile." + mark.name().toLowerCase(Locale.ROOT)),
        null,
        name + " " + word);
  }

  @Override
  public List<RecordAction> actions(UUID standardId) {
    if (!access.may(Action.DRAFT_REQUEST)) {
      return List.of();
    }
    Optional<StandardFacts> standard = standards.find(standardId);
    boolean own =
        standard
            .map(StandardFacts::owner)
            .map(owner -> actors.require().actsFor(owner))
            .orElse(false);
    return own && standard.map(one -> one.status() == LegalStatus.IN_FORCE).orElse(false)
        ? List.of(
            new RecordAction(
                "recognition.step.new",
                true,
                () -> UI.getCurrentOrThrow().navigate(RecognitionRoutes.newRequest(standardId))))
        : List.of();
  }
}
