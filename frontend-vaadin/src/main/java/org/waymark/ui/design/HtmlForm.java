package org.waymark.ui.design;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser posts by itself, with the token that Spring Security asks for. */
@Tag("form")
public class HtmlForm extends HtmlContainer {

    public HtmlForm(String action) {
        getElement().setAttribute("method", "post").setAttribute("action", action);
        getElement().appendChild(csrfField());
    }

    private static Element csrfField() {
        CsrfToken token = (CsrfToken)
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName());
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", token.getParameterName())
                .setAttribute("value", token.getToken());
    }
}
