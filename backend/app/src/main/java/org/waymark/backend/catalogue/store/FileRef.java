package org.waymark.backend.catalogue.store;

import java.util.List;
import java.util.stream.Collectors;

/** A file of a release: its path and the hash of its text. */
record FileRef(String path, String hash) {

    static String print(List<FileRef> files) {
        return files.stream().map(file -> file.hash() + " " + file.path()).collect(Collectors.joining("\n"));
    }

    static List<FileRef> parse(String printed) {
        return printed.lines().map(FileRef::parseLine).toList();
    }

    private static FileRef parseLine(String line) {
        int space = line.indexOf(' ');
        return new FileRef(line.substring(space + 1), line.substring(0, space));
    }
}
