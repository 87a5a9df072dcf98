package org.waymark.backend.platform.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the account which runs Waymark may read. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes an empty file; where permissions are not POSIX's, the folder's rules apply. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes("rw-------"));
    }

    /** Makes the folder that the file is to lie in, and those above it that are missing. */
    public static void createFolderOf(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
