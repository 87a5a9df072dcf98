package org.waymark.backend.bringing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import org.waymark.backend.bringing.RunningProgramme.Uploaded;
import org.waymark.backend.bringing.store.FoundRepository;
import org.waymark.backend.bringing.store.MappingRepository;
import org.waymark.backend.bringing.store.ProgrammeRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.files.UploadedFiles;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.MappingWanted;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of a programme: uploaded, matched, corrected. */
@Service
public class ProgrammeFiles {

    private static final long LARGEST_BYTES = 10L * 1024 * 1024;
    private static final String WHAT_TO_DO = "What to correct";

    private final RunningProgrammes imports;
    private final ProgrammeRepository programmes;
    private final MappingRepository mappings;
    private final FoundRepository found;
    private final OfferRepository offers;
    private final Surrounding surrounding;
    private final UploadedFiles files;
    private final UploadedTables tables;

    ProgrammeFiles(
            RunningProgrammes imports,
            ProgrammeRepository programmes,
            MappingRepository mappings,
            FoundRepository found,
            OfferRepository offers,
            Surrounding surrounding,
            UploadedFiles files,
            UploadedTables tables) {
        this.imports = imports;
        this.programmes = programmes;
        this.mappings = mappings;
        this.found = found;
        this.offers = offers;
        this.surrounding = surrounding;
        this.files = files;
        this.tables = tables;
    }

    /** A mapping with the version of the import that it belongs to. */
    public record Mapped(FileMapping mapping, long version) {}

    public Mono<RunningProgramme> upload(Scope scope, String id, FileKind kind, String name, Flux<DataBuffer> bytes) {
        return imports.get(scope, id)
                .map(RunningProgrammes::changeable)
                .onErrorResume(ProblemException.class, refused -> read(bytes).then(Mono.error(refused)))
                .flatMap(programme -> files.keep(bytes, LARGEST_BYTES)
                        .flatMap(fileId -> Mono.zip(
                                        tables.read(fileId),
                                        meanings(programme),
                                        mappings.get(new Scope.Provider(programme.providerId()), kind))
                                .map(read -> uploaded(kind, name, fileId, read.getT1(), read.getT2(), read.getT3())))
                        .flatMap(file -> programmes.save(scope, programme.withFile(kind, file))));
    }

    /** What is sent for nothing is read to its end, so that the answer arrives. */
    private static Mono<Void> read(Flux<DataBuffer> bytes) {
        return bytes.doOnNext(DataBufferUtils::release).then();
    }

    private static Uploaded uploaded(
            FileKind kind, String name, String fileId, Table table, Meanings meanings, Mapping remembered) {
        Mapping guessed = meanings.guess(kind, table, Mapping.guess(kind, table.columns(), remembered));
        return new Uploaded(name, fileId, table.rows().size(), guessed, meanings.isMatched(kind, table, guessed));
    }

    private Mono<Meanings> meanings(RunningProgramme programme) {
        return offers.find(new Scope.Provider(programme.providerId()), programme.offerId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")))
                .flatMap(surrounding::meanings);
    }

    public Mono<Void> remove(Scope scope, String id, FileKind kind) {
        return imports.get(scope, id).flatMap(programme -> {
            Uploaded file = file(RunningProgrammes.changeable(programme), kind);
            return programmes.save(scope, programme.withFile(kind, null)).then(files.delete(file.fileId()));
        });
    }

    private static Uploaded file(RunningProgramme programme, FileKind kind) {
        return Optional.ofNullable(programme.files().get(kind))
                .orElseThrow(() -> ProblemException.notFound("No such file was uploaded."));
    }

    public Mono<Mapped> mapping(Scope scope, String id, FileKind kind) {
        return imports.get(scope, id).flatMap(programme -> view(programme, kind));
    }

    private Mono<Mapped> view(RunningProgramme programme, FileKind kind) {
        Uploaded file = file(programme, kind);
        return Mono.zip(tables.read(file), meanings(programme))
                .map(read -> new Mapped(
                        read.getT2().view(kind, file.name(), read.getT1(), file.mapping()), programme.version()));
    }

    /** Columns first: what values there are to be told depends on them. */
    public Mono<Mapped> map(Scope scope, String id, FileKind kind, long version, MappingWanted wanted) {
        return imports.get(scope, id)
                .filter(programme -> programme.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .map(RunningProgrammes::changeable)
                .flatMap(programme -> {
                    Uploaded file = file(programme, kind);
                    var provider = new Scope.Provider(programme.providerId());
                    return Mono.zip(tables.read(file), meanings(programme), mappings.get(provider, kind))
                            .flatMap(read -> {
                                Mapping mapping = read.getT2()
                                        .guess(kind, read.getT1(), mapping(kind, wanted, read.getT1(), read.getT2()));
                                boolean matched = read.getT2().isMatched(kind, read.getT1(), mapping);
                                var changed = new Uploaded(file.name(), file.fileId(), file.rows(), mapping, matched);
                                return programmes
                                        .save(scope, programme.withFile(kind, changed))
                                        .delayUntil(saved -> mappings.put(provider, kind, mapping.over(read.getT3())));
                            })
                            .flatMap(saved -> view(saved, kind));
                });
    }

    private static Mapping mapping(FileKind kind, MappingWanted wanted, Table table, Meanings meanings) {
        Map<Field, String> columns = new HashMap<>();
        for (MappingWanted.Column chosen : wanted.columns()) {
            Field field = field(kind, chosen.field());
            String column = table.columns().stream()
                    .filter(chosen.column()::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid(
                            "The file has no column ‘" + chosen.column() + "’. Load it again."));
            columns.put(field, column.toLowerCase(Locale.ROOT));
        }
        Map<Field, Map<String, String>> of = new HashMap<>();
        for (MappingWanted.Meaning told : wanted.meanings()) {
            Field field = field(kind, told.field());
            if (!meanings.isOption(field, told.meaning())) {
                throw ProblemException.invalid("‘" + told.value() + "’ cannot mean that. Load the page again.");
            }
            of.computeIfAbsent(field, same -> new HashMap<>()).put(Texts.folded(told.value()), told.meaning());
        }
        return new Mapping(columns, of);
    }

    private static Field field(FileKind kind, String key) {
        return Field.find(kind, key)
                .orElseThrow(() -> ProblemException.invalid("There is no field ‘" + key + "’. Load the page again."));
    }

    public static byte[] template(FileKind kind) {
        List<String> example = switch (kind) {
            case PEOPLE ->
                List.of(
                        "Ada Example",
                        "ada@example.org",
                        "100000",
                        "Deputy headteacher",
                        "Primary",
                        "01/09/2026",
                        "A-1");
            case SESSIONS -> List.of("S-1", "Title of the topic", "12/11/2026", "16:00", "17:30", "Online", "30");
            case ATTENDANCE -> List.of("ada@example.org", "S-1", "Present");
            case PROGRESS -> List.of("ada@example.org", "Title of the module", "Finished", "180", "31/10/2026");
        };
        return TableFile.csv(Field.of(kind).stream().map(Field::title).toList(), List.of(example));
    }

    /** The rows as they were written, with what to do about each. */
    public Mono<byte[]> corrections(Scope scope, String id, FileKind kind) {
        return imports.get(scope, id)
                .filter(programme -> programme.outcome() != null)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There are no rows to correct.")))
                .flatMap(programme -> found.pages(scope, programme, Checking.rows(kind), CheckedRow.class)
                        .flatMapIterable(page -> page)
                        .filter(CheckedRow::isFaulty)
                        .collectMap(CheckedRow::number)
                        .filter(faulty -> !faulty.isEmpty())
                        .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There are no rows to correct.")))
                        .flatMap(faulty -> tables.read(file(programme, kind)).map(table -> corrected(table, faulty))));
    }

    private static byte[] corrected(Table table, Map<Integer, CheckedRow> faulty) {
        List<String> columns = new ArrayList<>(table.columns());
        columns.removeIf(WHAT_TO_DO::equalsIgnoreCase);
        List<List<String>> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            CheckedRow checked = faulty.get(row.number());
            if (checked != null) {
                rows.add(corrected(row, columns, checked));
            }
        }
        columns.add(WHAT_TO_DO);
        return TableFile.csv(columns, rows);
    }

    private static List<String> corrected(TableRow row, List<String> columns, CheckedRow checked) {
        List<String> line = new ArrayList<>(columns.stream()
                .map(column -> row.cell(column.toLowerCase(Locale.ROOT)))
                .toList());
        line.add(String.valueOf(checked.whatToDo()));
        return line;
    }
}
