package org.waymark.backend.identity.store;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.Migration;
import reactor.core.publisher.Mono;

@Component
class AccountIndexes implements Migration {

    private final ReactiveMongoTemplate mongo;

    AccountIndexes(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String id() {
        return "0010-accounts";
    }

    @Override
    public String description() {
        return "one account an email address";
    }

    @Override
    public Mono<Void> run() {
        Index unique = new Index().on("email", Sort.Direction.ASC).unique();
        return mongo.indexOps(AccountRepository.SHAPE.collection())
                .createIndex(unique)
                .then();
    }
}
