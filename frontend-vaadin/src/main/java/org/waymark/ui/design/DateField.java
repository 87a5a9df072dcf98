package org.waymark.ui.design;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** A day, written as people here write it. Typing works as well as choosing. */
public final class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        setLocale(Locale.UK);
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d/M/yy");
        words.setFirstDayOfWeek(1);
        words.setBadInputErrorMessage("Enter a day such as 27 March 2027");
        setI18n(words);
    }
}
