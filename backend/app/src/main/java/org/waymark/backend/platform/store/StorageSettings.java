package org.waymark.backend.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data lives.
 *
 * @param dataDir the folder for everything that Waymark writes
 * @param mongodb the server to use; without a URI the embedded store serves
 * @param store how the embedded store keeps its file
 */
@ConfigurationProperties("waymark")
public record StorageSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Store store) {

    /**
     * @param uri a MongoDB URI, or empty for the embedded store
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait for an answer, and for a majority of the servers to hold a write
     * @param selectionTimeout how long to wait for a server that can take the request
     */
    public record Mongodb(
            @DefaultValue("") String uri,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("30s") Duration readTimeout,
            @DefaultValue("10s") Duration selectionTimeout) {}

    /** @param sync whether each commit is forced to the disk, so that it survives a loss of power */
    public record Store(@DefaultValue("true") boolean sync) {}

    public Path storeFile() {
        return dataDir.resolve("store").resolve("waymark.mv.db");
    }

    /** The file that tells commands on this machine how to reach a running embedded store. */
    public Path addressFile() {
        return dataDir.resolve("run").resolve("mongodb-uri");
    }
}
