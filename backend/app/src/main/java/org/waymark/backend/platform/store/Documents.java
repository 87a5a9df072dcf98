package org.waymark.backend.platform.store;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;

/** Where repositories get their collections from. */
@Component
public class Documents {

    private final ReactiveMongoTemplate template;
    private final SetAside setAside;

    Documents(ReactiveMongoTemplate template, SetAside setAside) {
        this.template = template;
        this.setAside = setAside;
    }

    public <T extends Stored> StoredDocuments<T> of(StoredShape<T> shape) {
        return new StoredDocuments<>(shape, template, setAside);
    }
}
