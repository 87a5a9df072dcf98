package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterFile.Kind;
import org.waymark.contract.attendance.RegisterFile.Read;
import org.waymark.contract.attendance.RegisterFile.Unread;
import org.waymark.contract.attendance.RegisterFileApi;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads every file as a meeting with one of the two people of {@link FakeAttendance}, and a guest. */
public class FakeRegisterFiles implements RegisterFileApi {

    public static final RegisterFile READ = new RegisterFile(
            Kind.MEETING,
            75,
            List.of(new Read("ruth.penhale", Mark.LATE, 40)),
            List.of(new Unread(9, "A Guest", "Nobody with a seat has this name or address.")));

    FakeRegisterFiles() {}

    @Override
    public Mono<byte[]> template(String offerId, String sessionId) {
        return Mono.just("Name,Mark".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<RegisterFile> read(String offerId, String sessionId, Flux<DataBuffer> bytes) {
        return bytes.doOnNext(DataBufferUtils::release).then(Mono.just(READ));
    }
}
