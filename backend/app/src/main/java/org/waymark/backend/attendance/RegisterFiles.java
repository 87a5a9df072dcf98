package org.waymark.backend.attendance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.waymark.backend.attendance.Registers.Opened;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.attendance.RegisterFile;
import reactor.core.publisher.Mono;

/**
 * Says what a file would make of a register. Nothing is saved: whoever uploaded it looks through the marks and sends them.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0059-registers-by-file.md">decision 0059</a>
 */
@Service
@EnableConfigurationProperties(AttendanceSettings.class)
public class RegisterFiles {

    private static final List<String> COLUMNS = List.of("Name", "Mark");

    private final Registers registers;
    private final ParticipantLists participants;
    private final AttendanceSettings settings;

    RegisterFiles(Registers registers, ParticipantLists participants, AttendanceSettings settings) {
        this.registers = registers;
        this.participants = participants;
        this.settings = settings;
    }

    /** Those on the register by name, with the marks that they have, as CSV. */
    public Mono<byte[]> template(Scope scope, String offerId, String sessionId) {
        return registers
                .open(scope, offerId, sessionId)
                .flatMap(opened -> people(scope, opened).map(people -> template(opened.register(), people)));
    }

    static byte[] template(SessionRegister register, Collection<Person> people) {
        List<List<String>> rows = people.stream()
                .sorted(Comparator.comparing(Person::name))
                .map(person -> List.of(
                        person.name(),
                        register.find(person.id())
                                .map(entry -> MarkNames.of(entry.mark()))
                                .orElse("")))
                .toList();
        return TableFile.csv(COLUMNS, rows);
    }

    /** Fails as a conflict before the session has begun, as invalid where the file is no register. */
    public Mono<RegisterFile> read(Scope scope, String offerId, String sessionId, byte[] file) {
        return registers
                .open(scope, offerId, sessionId)
                .doOnNext(Opened::refuseUnlessOpen)
                .flatMap(opened -> people(scope, opened)
                        .map(people -> new FileMarks(settings.presentPercent()).read(opened.session(), people, file)));
    }

    private Mono<List<Person>> people(Scope scope, Opened opened) {
        return participants
                .of(Registers.keeper(scope))
                .map(all -> all.stream()
                        .map(Participant::person)
                        .filter(person -> opened.onIt().contains(person.id()))
                        .toList());
    }
}
