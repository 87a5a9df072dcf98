package org.waymark.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What holds for all sessions: our script in the page, our words for Vaadin's own messages, our error handler. */
@Component
class ServiceSetup implements VaadinServiceInitListener {

    private final Duration sessionTimeout;
    private final OwnFiles ownFiles = new OwnFiles();

    ServiceSetup(@Value("${server.servlet.session.timeout}") Duration sessionTimeout) {
        this.sessionTimeout = sessionTimeout;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> ownFiles.addTo(page.getDocument(), sessionTimeout.toSeconds()));
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(created -> created.getSession().setErrorHandler(new Problems()));
    }

    /** An ended session reloads the page without a word: the sign-in page then says what happened. */
    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("Something went wrong on our side");
        messages.setInternalErrorMessage("Nothing was changed. Select this message to load the page again.");
        messages.setSyncErrorNotificationEnabled(false);
        messages.setCookiesDisabledCaption("Waymark needs cookies");
        messages.setCookiesDisabledMessage("Allow cookies for this address, then load the page again.");
        return messages;
    }
}
