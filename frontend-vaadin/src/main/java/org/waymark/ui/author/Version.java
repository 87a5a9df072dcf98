package org.waymark.ui.author;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Words;

/** A lesson as it reads somewhere: AP/SEND variants read differently in special schools and in alternative provision. */
record Version(ModuleRow module, SchoolKind kind) {

    static List<Version> of(List<ModuleRow> variants) {
        return variants.stream()
                .flatMap(module -> kinds(module.phase()).stream().map(kind -> new Version(module, kind)))
                .toList();
    }

    /** The kinds of school for which a lesson of the phase reads differently. */
    static List<SchoolKind> kinds(@Nullable Phase phase) {
        return phase == Phase.AP_SEND
                ? List.of(SchoolKind.SPECIAL, SchoolKind.ALTERNATIVE_PROVISION)
                : List.of(SchoolKind.MAINSTREAM);
    }

    /** How addresses name it; unique within its topic. */
    String key() {
        if (kind != SchoolKind.MAINSTREAM) return Address.text(kind);
        return module.phase() == null ? "universal" : Address.text(module.phase());
    }

    String name() {
        return switch (kind) {
            case MAINSTREAM -> Words.phase(module.phase());
            case SPECIAL -> "Special school";
            case ALTERNATIVE_PROVISION -> "Alternative provision";
        };
    }

    Address address(String topicId) {
        return Address.of(LessonPreviewView.path(topicId, module.id())).with("kind", Address.text(kind));
    }
}
