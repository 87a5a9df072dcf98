package org.waymark.backend.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.waymark.backend.application.Application.Piece;
import org.waymark.backend.application.Application.StoredFile;
import org.waymark.backend.application.Tasks.Task;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.EvidenceFileRepository;
import org.waymark.backend.application.store.EvidenceFileRepository.Moving;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Evidence that is a file. It is looked at on this node's disk before any of it is stored. A file that moves in or out is
 * noted first; what a crash leaves between, the sweep settles by what the task says.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0090-files-of-participants.md">decision 0090</a>
 */
@Service
public class EvidenceFiles {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final long MOST_BYTES_A_PERSON = 200L * 1024 * 1024;
    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final Duration AFTER = Duration.ofHours(1);

    private final Applications tasksDone;
    private final ApplicationRepository applications;
    private final EvidenceFileRepository files;
    private final Tasks tasks;
    private final Today today;

    EvidenceFiles(
            Applications tasksDone,
            ApplicationRepository applications,
            EvidenceFileRepository files,
            Tasks tasks,
            Today today) {
        this.tasksDone = tasksDone;
        this.applications = applications;
        this.files = files;
        this.tasks = tasks;
        this.today = today;
    }

    /** @param content one piece after another */
    public record Download(StoredFile file, Flux<DataBuffer> content) {}

    /** The same key again stores nothing more. */
    public Mono<Applications.View> add(
            Scope.Self scope, String moduleId, String key, String name, Flux<DataBuffer> bytes) {
        return Mono.usingWhen(
                received(bytes),
                path -> tasks.begun(scope, moduleId)
                        .flatMap(task -> keep(scope, task, Applications.id(scope, moduleId, key), name, path)
                                .map(application -> tasksDone.view(task, application))),
                EvidenceFiles::deleted);
    }

    /** What is too large is read to its end and thrown away, so that the answer arrives. */
    private static Mono<Path> received(Flux<DataBuffer> bytes) {
        var size = new AtomicLong();
        return Mono.fromCallable(() -> Files.createTempFile("waymark-", ".evidence"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(path -> DataBufferUtils.write(bytes.filter(buffer -> fits(buffer, size)), path)
                        .then(Mono.fromCallable(() -> judged(path, size.get())))
                        .onErrorResume(failure -> deleted(path).then(Mono.error(failure))));
    }

    private static boolean fits(DataBuffer buffer, AtomicLong size) {
        boolean fits = size.addAndGet(buffer.readableByteCount()) <= MOST_BYTES;
        if (!fits) {
            DataBufferUtils.release(buffer);
        }
        return fits;
    }

    private static Path judged(Path path, long size) {
        if (size > MOST_BYTES) {
            throw ProblemException.invalid(
                    "The file is larger than 20 MB. Make pictures smaller, or choose the part that shows most.");
        }
        if (size == 0) {
            throw ProblemException.invalid("The file is empty. Choose another.");
        }
        return path;
    }

    private Mono<Application> keep(Scope.Self scope, Task task, String id, String name, Path path) {
        return tasksDone
                .read(scope, task)
                .filter(application -> application.piece(id).isPresent())
                .switchIfEmpty(Mono.defer(() -> described(name, path)
                        .delayUntil(file -> room(scope, file))
                        .flatMap(file -> store(scope, task, id, file, path))));
    }

    private static Mono<StoredFile> described(String name, Path path) {
        String shown = shown(name);
        return Mono.fromCallable(() -> {
                    long bytes = Files.size(path);
                    return new StoredFile(
                            UUID.randomUUID().toString(),
                            shown,
                            FileType.of(path, shown).mediaType(),
                            bytes,
                            (int) Math.ceilDiv(bytes, PIECE_BYTES));
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Without folders and signs that could lead astray; its end, which says the kind, stays. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>:|?*]", "").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private Mono<Void> room(Scope.Self scope, StoredFile file) {
        return applications
                .list(scope)
                .map(all -> all.stream().mapToLong(Application::fileBytes).sum())
                .filter(used -> used + file.bytes() <= MOST_BYTES_A_PERSON)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "Your files come to 200 MB with this one. Remove some that you no longer need first.")))
                .then();
    }

    private Mono<Application> store(Scope.Self scope, Task task, String id, StoredFile file, Path path) {
        return files.note(scope, task.moduleId(), file, today.instant())
                .then(files.write(scope, file.id(), pieces(path)))
                .then(Mono.defer(() -> tasksDone.add(scope, task, new Piece(id, today.instant(), null, file))))
                .onErrorResume(
                        failure -> forget(scope, file.id(), file.pieces()).then(Mono.error(failure)))
                .delayUntil(application -> application.files().anyMatch(file::equals)
                        ? files.settle(scope, file.id())
                        : forget(scope, file.id(), file.pieces()));
    }

    private static Flux<byte[]> pieces(Path path) {
        return Flux.<byte[], InputStream>generate(
                        () -> Files.newInputStream(path),
                        (in, sink) -> {
                            byte[] piece = next(in);
                            if (piece.length == 0) {
                                sink.complete();
                            } else {
                                sink.next(piece);
                            }
                            return in;
                        },
                        EvidenceFiles::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static byte[] next(InputStream in) {
        try {
            return in.readNBytes(PIECE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mono<Void> deleted(Path path) {
        return Mono.fromCallable(() -> Files.deleteIfExists(path))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private Mono<Void> forget(Scope.Self scope, String fileId, int pieces) {
        return files.delete(scope, fileId, pieces).then(files.settle(scope, fileId));
    }

    /** A text or a file. */
    public Mono<Applications.View> remove(Scope.Self scope, String moduleId, String evidenceId) {
        return tasks.find(scope, moduleId)
                .flatMap(task -> tasksDone
                        .read(scope, task)
                        .flatMap(application -> application
                                .piece(evidenceId)
                                .map(piece -> remove(scope, task, piece))
                                .orElse(Mono.just(application)))
                        .map(application -> tasksDone.view(task, application)));
    }

    private Mono<Application> remove(Scope.Self scope, Task task, Piece piece) {
        StoredFile file = piece.file();
        Mono<Application> removed = tasksDone.change(scope, task, application -> application.without(piece));
        return file == null
                ? removed
                : files.note(scope, task.moduleId(), file, today.instant())
                        .then(removed)
                        .delayUntil(application -> forget(scope, file.id(), file.pieces()));
    }

    /** Fails as not found where there is no such file. */
    public Mono<Download> read(Scope.Self scope, String moduleId, String evidenceId) {
        return applications
                .find(scope, moduleId)
                .flatMap(application -> Mono.justOrEmpty(
                        application.piece(evidenceId).flatMap(piece -> Optional.ofNullable(piece.file()))))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such file here.")))
                .map(file ->
                        new Download(file, files.read(scope, file).map(DefaultDataBufferFactory.sharedInstance::wrap)));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT9M")
    void sweep() {
        settleAll().block(Duration.ofMinutes(5));
    }

    Mono<Void> settleAll() {
        Flux<Moving> left = files.movingSince(
                        new Scope.System(), today.instant().minus(AFTER))
                .flatMapIterable(all -> all);
        return Sweeps.each("Evidence file", left, Moving::fileId, this::settle).then();
    }

    private Mono<Void> settle(Moving moving) {
        Scope.Self scope = new Scope.Self(moving.participantId());
        return applications
                .find(scope, moving.moduleId())
                .map(application ->
                        application.files().anyMatch(file -> file.id().equals(moving.fileId())))
                .defaultIfEmpty(false)
                .flatMap(there ->
                        there ? files.settle(scope, moving.fileId()) : forget(scope, moving.fileId(), moving.pieces()));
    }
}
