package org.waymark.backend.identity.store;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.Migration;
import reactor.core.publisher.Mono;

@Component
class InvitationIndexes implements Migration {

    private final ReactiveMongoTemplate mongo;

    InvitationIndexes(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String id() {
        return "0030-invitations";
    }

    @Override
    public String description() {
        return "invitations by the hash of their secret";
    }

    @Override
    public Mono<Void> run() {
        Index unique = new Index().on("secretHash", Sort.Direction.ASC).unique();
        return mongo.indexOps(InvitationRepository.SHAPE.collection())
                .createIndex(unique)
                .then();
    }
}
