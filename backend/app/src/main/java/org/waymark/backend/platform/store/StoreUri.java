package org.waymark.backend.platform.store;

import com.mongodb.ConnectionString;
import java.util.Objects;

/** The address of a MongoDB server with the database to use there: {@value #DEFAULT_DATABASE} if the text names none. */
public record StoreUri(ConnectionString connection) {

    public static final String DEFAULT_DATABASE = "waymark";

    public StoreUri {
        Objects.requireNonNull(connection.getDatabase(), "database");
    }

    /** @throws IllegalArgumentException if the text is no MongoDB URI */
    public static StoreUri parse(String text) {
        var connection = new ConnectionString(text);
        return new StoreUri(connection.getDatabase() == null ? new ConnectionString(withDatabase(text)) : connection);
    }

    public String database() {
        return Objects.requireNonNull(connection.getDatabase());
    }

    private static String withDatabase(String text) {
        var question = text.indexOf('?');
        var hosts = question < 0 ? text : text.substring(0, question);
        var options = question < 0 ? "" : text.substring(question);
        return hosts + (hosts.indexOf('/', text.indexOf("://") + 3) < 0 ? "/" : "") + DEFAULT_DATABASE + options;
    }
}
