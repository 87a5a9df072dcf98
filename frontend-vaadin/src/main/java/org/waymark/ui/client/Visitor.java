package org.waymark.ui.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who sits at the browser of the present request, as far as the network tells. */
record Visitor(String address, @Nullable String browser) {

    static final String KEY = "org.waymark.visitor";

    /** Empty where no request is being answered. */
    static Optional<Visitor> find() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present)) {
            return Optional.empty();
        }
        HttpServletRequest request = present.getRequest();
        return Optional.ofNullable(request.getRemoteAddr())
                .map(address -> new Visitor(address, request.getHeader(HttpHeaders.USER_AGENT)));
    }

    void addTo(HttpHeaders headers) {
        headers.set("X-Forwarded-For", address);
        if (browser != null) headers.set(HttpHeaders.USER_AGENT, browser);
    }
}
