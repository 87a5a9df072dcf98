package org.waymark.ui.client;

import io.micrometer.common.KeyValue;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Requests are measured by the path that the contract names, without the parameters: each mix of those would be a name of
 * its own, and a limited number of names is kept.
 */
@Component
class RequestTags extends DefaultClientRequestObservationConvention {

    @Override
    protected KeyValue uri(ClientRequestObservationContext request) {
        KeyValue whole = super.uri(request);
        int parameters = whole.getValue().indexOf('?');
        return parameters < 0
                ? whole
                : KeyValue.of(whole.getKey(), whole.getValue().substring(0, parameters));
    }
}
