package org.waymark.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.waymark.ui.client.SignedInPerson;

/**
 * What the browser keeps of a field while somebody types: offered to the same person when the field is shown again, and
 * forgotten once it is saved. {@code drafts.js} does it.
 */
public final class Draft implements Serializable {

    private final String key;

    private Draft(String key) {
        this.key = key;
    }

    /** @param place where it is written, such as {@code lesson/MODULE/REFLECTION}; one for each text of a person */
    public static Draft of(Component field, String place) {
        return new Draft(SignedInPerson.get().accountId() + "|" + place).keeping(field);
    }

    /**
     * Of whoever has a link and needs no account: offered to the same link again. The browser keeps a hash, from which
     * nobody gets the link back.
     */
    public static Draft ofLink(Component field, String token) {
        return new Draft("link|" + UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8))).keeping(field);
    }

    private Draft keeping(Component field) {
        field.getElement().setAttribute("data-draft", key);
        return this;
    }

    /** What the person typed after this text was sent is not saved yet, and stays. */
    public void saved(String text) {
        UI.getCurrent().getPage().executeJs("window.waymark.draftSaved($0, $1)", key, text);
    }
}
