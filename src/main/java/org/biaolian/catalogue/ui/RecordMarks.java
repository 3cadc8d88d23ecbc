package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.uikit.RecognitionStrip;

/** Who recognises standards, shown in lists and on a record; a bean of the module above. */
public interface RecordMarks {

  /** The strips of many lines at once; a standard without one gets no strip. */
  Map<UUID, List<RecognitionStrip.Place>> strips(Collection<StandardRow> standards);

  /** The card 互认情况 at the side of the record. */
  Optional<Component> side(RecordPage record);

  /** What the present person may start from the record. */
  List<RecordAction> actions(RecordPage record);
}
