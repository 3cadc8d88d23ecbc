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
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.RecordPage;
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

  /** Where there are more bureaus, only those that stand somehow towards a standard get a bar. */
  private static final int MOST_BARS = 24;

  private final RecognitionRegister register;
  private final Organizations organizations;
  private final Circles circles;
  private final CurrentActor actors;
  private final Access access;
  private final Pieces pieces;

  StandardMarks(
      RecognitionRegister register,
      Organizations organizations,
      Circles circles,
      CurrentActor actors,
      Access access,
      Pieces pieces) {
    this.register = register;
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
    List<Organization> bureaus = organizations.bureaus();
    Locale locale = UI.getCurrentOrThrow().getLocale();
    for (StandardRow row : rows) {
      strips.put(
          row.id(), strip(bureaus, row.owner(), cells.getOrDefault(row.id(), Map.of()), locale));
    }
    return strips;
  }

  static List<RecognitionStrip.Place> strip(
      List<Organization> bureaus,
      @Nullable BureauCode owner,
      Map<BureauCode, MatrixRow.Cell> cells,
      Locale locale) {
    List<RecognitionStrip.Place> places = new ArrayList<>();
    BureauCode.Level level = BureauCode.Level.CITY;
    for (Organization organization : bureaus) {
      BureauCode code = organization.code().bureau().orElseThrow();
      Mark mark = mark(code, owner, cells);
      if (mark != Mark.NONE || bureaus.size() <= MOST_BARS) {
        places.add(
            new RecognitionStrip.Place(
                organization.shortName(locale), mark, code.level() != level));
        level = code.level();
      }
    }
    return places;
  }

  private static Mark mark(
      BureauCode code, @Nullable BureauCode owner, Map<BureauCode, MatrixRow.Cell> cells) {
    if (code.equals(owner)) {
      return Pieces.mark(MatrixRow.Mark.SOURCE);
    }
    MatrixRow.Cell cell = cells.get(code);
    return cell == null ? Mark.NONE : Pieces.mark(cell.mark());
  }

  @Override
  public Optional<Component> side(RecordPage record) {
    BureauCode owner = record.standard().owner();
    if (owner == null || !access.may(Action.READ_SHARED)) {
      return Optional.empty();
    }
    Map<BureauCode, MatrixRow.Cell> cells =
        register.cellsOf(List.of(record.id())).getOrDefault(record.id(), Map.of());
    Div maps = new Div();
    maps.addClassName("bl-maps");
    circles
        .members()
        .forEach(
            (circle, members) -> {
              if (members.contains(owner) && members.size() > 2) {
                maps.add(
                    new TileMap(
                        circle.shortName(UI.getCurrentOrThrow().getLocale()),
                        members.stream()
                            .map(code -> tile(code, mark(code, owner, cells)))
                            .toList()));
              }
            });
    long recognised =
        cells.entrySet().stream()
            .filter(cell -> !cell.getKey().equals(owner) && cell.getValue().mark().inForce())
            .count();
    Section section = new Section(pieces.text("recognition.side.title"), maps);
    section.more(new Span(pieces.text("recognition.side.count", recognised)));
    return Optional.of(Drawn.whole(section));
  }

  private Tile tile(BureauCode code, Mark mark) {
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
  public List<RecordAction> actions(RecordPage record) {
    UUID id = record.id();
    BureauCode owner = record.standard().owner();
    return access.may(Action.DRAFT_REQUEST)
            && owner != null
            && actors.require().actsFor(owner)
            && record.standard().status() == LegalStatus.IN_FORCE
        ? List.of(
            new RecordAction(
                "recognition.step.new",
                true,
                () -> UI.getCurrentOrThrow().navigate(RecognitionRoutes.newRequest(id))))
        : List.of();
  }
}
