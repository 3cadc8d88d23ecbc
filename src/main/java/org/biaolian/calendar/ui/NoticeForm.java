package org.biaolian.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.HolidayNotices;
import org.biaolian.calendar.NewNotice;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.Notices;

/** The dialog in which an officer enters what the document says; a mistake keeps it open. */
@SpringComponent
class NoticeForm {

  private static final int NUMBER_LENGTH = 60;
  private static final int DAYS_LENGTH = 3000;

  private final HolidayNotices notices;

  NoticeForm(HolidayNotices notices) {
    this.notices = notices;
  }

  void open(int year, SerializableRunnable reload) {
    TextField number = new TextField(text("calendar.number"));
    number.setMaxLength(NUMBER_LENGTH);
    number.setWidthFull();
    DatePicker issued = Days.picker(text("calendar.issued-on"));
    issued.setWidthFull();
    TextArea off = area("calendar.off", "calendar.off.help", year);
    TextArea work = area("calendar.work", "calendar.work.help", year);
    new BindingDialog(
            text("calendar.ask.propose", String.valueOf(year)),
            text("calendar.propose"),
            List.of(new Consequence(String.valueOf(year), text("calendar.follows.propose"))),
            () -> {
              if (issued.getValue() == null) {
                throw new RuleViolation("notice-issued-when", year - 1);
              }
              List<DayFact> days = new ArrayList<>(NewNotice.read(off.getValue(), false));
              days.addAll(NewNotice.read(work.getValue(), true));
              notices.propose(new NewNotice(year, number.getValue(), issued.getValue(), days));
              Notices.success(text("calendar.done.propose"));
              reload.run();
            })
        .fields(number, issued, off, work)
        .open();
  }

  private static TextArea area(String key, String help, int year) {
    TextArea area = new TextArea(text(key));
    area.setHelperText(text(help, String.valueOf(year)));
    area.setMaxLength(DAYS_LENGTH);
    area.setWidthFull();
    return area;
  }

  private static String text(String key, Object... arguments) {
    return UI.getCurrentOrThrow().getTranslation(key, arguments);
  }
}
