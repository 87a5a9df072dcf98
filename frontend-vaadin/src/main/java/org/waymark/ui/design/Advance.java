package org.waymark.ui.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** How far long work has come: a bar, the same in words, and what is being done, which is read out when it changes. */
public final class Advance extends Div {

    private final Element bar = new Element("progress");
    private final Paragraph message = new Paragraph();
    private final Paragraph words = new Paragraph();

    /** @param what the work is, for those who do not see the bar */
    public Advance(String what) {
        addClassName("advance");
        bar.setAttribute("aria-label", what);
        message.getElement().setAttribute("role", "status");
        message.addClassName("advance-message");
        words.addClassName("quiet");
        add(message);
        getElement().appendChild(bar);
        add(words);
    }

    /**
     * @param total 0 while it is not known how much there is
     * @param whole the total in words
     */
    public void show(String doing, long done, long total, String whole) {
        if (!doing.equals(message.getText())) message.setText(doing);
        if (total == 0) {
            bar.removeAttribute("value");
            words.setText("");
            return;
        }
        bar.setAttribute("max", String.valueOf(total));
        bar.setAttribute("value", String.valueOf(done));
        words.setText("%,d of %s".formatted(done, whole));
    }
}
