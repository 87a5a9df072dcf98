package org.waymark.backend.platform.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the declarations say about a type or an endpoint. */
@Component
public class PersonalData {

    private final Declarations declarations;

    PersonalData() {
        this.declarations = read();
    }

    private static Declarations read() {
        try (InputStream file = new ClassPathResource("personal-data.yaml").getInputStream()) {
            return YAMLMapper.shared().readValue(file, Declarations.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Declarations declarations() {
        return declarations;
    }

    /** Whether answers of this type may show a person to somebody else. */
    public boolean showsOthers(Class<?> type) {
        return declarations.shown().containsKey(Declarations.name(type));
    }

    /** @param endpoint such as {@code GET /api/v1/assignment-plans/{planId}/rows/file} */
    public boolean isFileOfPeople(String endpoint) {
        return declarations.files().contains(endpoint);
    }
}
