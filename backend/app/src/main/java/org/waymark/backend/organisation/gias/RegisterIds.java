package org.waymark.backend.organisation.gias;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.organisation.RegisterSnapshot;
import org.waymark.backend.organisation.SchoolIds;
import org.waymark.backend.organisation.Trust;

/** Our ids for the register's numbers. Schools and trusts that were here before they were imported keep theirs. */
final class RegisterIds {

    private final RegisterSnapshot schools;
    private final Map<String, String> trusts;
    private final Set<String> known;

    RegisterIds(RegisterSnapshot schools, java.util.List<Trust> trusts) {
        this.schools = schools;
        this.trusts = trusts.stream()
                .filter(trust -> !trust.id().equals(Trust.id(trust.uid())))
                .collect(Collectors.toMap(Trust::uid, Trust::id, (one, same) -> one));
        this.known = trusts.stream().map(Trust::id).collect(Collectors.toSet());
    }

    String school(String urn) {
        return schools.ownId(urn).orElseGet(() -> SchoolIds.ofUrn(urn));
    }

    String trust(String uid) {
        return trusts.getOrDefault(uid, Trust.id(uid));
    }

    boolean isKnownTrust(String id) {
        return known.contains(id);
    }
}
