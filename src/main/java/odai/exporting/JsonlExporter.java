package odai.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Inclusion;
import odai.dataset.Split;
import odai.dataset.SplitPlan;
import odai.dialects.LineDialect;
import odai.dialects.LineDialects;
import odai.dialects.LineFrame;
import odai.sending.SendingRules;
import odai.targets.Target;
import odai.work.ExportProblem;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes `train.jsonl`, `validation.jsonl` and, last, `manifest.json`. An export that was there
/// before is replaced; one that fails or is stopped leaves nothing half written.
public final class JsonlExporter {
    /// @param reencode every picture becomes a JPEG, not only those the target does not take as
    ///   they are
    /// @param stripMetadata the same, to be rid of EXIF
    /// @param jpegQuality 1 … 100
    public record Settings(boolean reencode, boolean stripMetadata, int jpegQuality) {
        public static final Settings DEFAULT = new Settings(false, false, 85);

        /// How a target's pictures are made by these settings.
        SendingRules rules(Target target) {
            SendingRules usual = SendingRules.training(target).quality(jpegQuality);
            if (reencode) {
                return usual.redrawn(Integer.MAX_VALUE, jpegQuality);
            }
            return stripMetadata ? usual.redrawn(usual.longSide(), jpegQuality) : usual;
        }
    }

    /// @param plan how the examples are dealt
    /// @param inclusion which of them
    /// @param like an earlier export whose files are written once more, without what has left
    ///   since; empty to deal anew
    public record Request(
            Target target,
            SplitPlan plan,
            Inclusion inclusion,
            Settings settings,
            Optional<Manifest> like) {
        public Request(Target target, SplitPlan plan, Inclusion inclusion, Settings settings) {
            this(target, plan, inclusion, settings, Optional.empty());
        }

        /// As the project is set.
        public static Request of(Curation curation, Target target) {
            return new Request(
                    target,
                    curation.settings().splitPlan(),
                    curation.settings().inclusion(),
                    Settings.DEFAULT);
        }

        LineFrame frame(String systemText) {
            return new LineFrame(systemText, target.dialect().detail());
        }

        public Request like(Manifest earlier) {
            return new Request(target, plan, inclusion, settings, Optional.of(earlier));
        }

        /// What each file holds. Reads the catalog: not for the window's thread.
        public SplitExamples dealt(Curation curation) {
            return like.map(it -> it.kept(curation, inclusion))
                    .orElseGet(() -> curation.dealt(plan, inclusion));
        }
    }

    /// What was written.
    public record Export(
            Path folder,
            int trainingLines,
            int validationLines,
            long trainingBytes,
            long validationBytes,
            int reencoded) {}

    private final LineDialects dialects;

    public JsonlExporter() {
        this(LineDialects.KNOWN);
    }

    /// @param dialects that targets may name
    public JsonlExporter(LineDialects dialects) {
        this.dialects = dialects;
    }

    public Outcome<Export> run(Curation curation, Request request, Path folder, Progress progress) {
        SplitExamples splitExamples = request.dealt(curation);
        if (splitExamples.training().isEmpty()) {
            return Outcome.failed(new ExportProblem.TooFewExamples(0, 1));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failed(
                    new ExportProblem.FolderNotWritable(folder.toString(), FileTrouble.detail(e)));
        }
        LineDialect dialect = dialects.named(request.target().dialect().lines());
        try (LineFiles lines = new LineFiles(dialect, curation, request, progress, splitExamples)) {
            return write(lines, splitExamples, folder, ExportSettings.json(curation, request));
        } catch (ExportFailure e) {
            // an interrupted thread cannot write: what it met is no failure of the disk
            return Thread.currentThread().isInterrupted()
                    ? Outcome.stopped()
                    : Outcome.failed(e.problem);
        } catch (IOException e) {
            return Outcome.failed(Room.notOpened(folder.resolve(Manifest.NAME), e).problem);
        }
    }

    private static Outcome<Export> write(
            LineFiles lines, SplitExamples splitExamples, Path folder, JsonNode settings)
            throws IOException {
        try (DigestFile training =
                        new DigestFile(folder.resolve(Manifest.fileName(Split.TRAINING)));
                DigestFile validation =
                        new DigestFile(folder.resolve(Manifest.fileName(Split.VALIDATION)));
                DigestFile last = new DigestFile(folder.resolve(Manifest.NAME))) {
            List<Manifest.ManifestLine> first = lines.write(splitExamples.training(), training);
            List<Manifest.ManifestLine> second =
                    lines.write(splitExamples.validation(), validation);
            if (lines.stopped()) {
                return Outcome.stopped();
            }
            List<Manifest.FileEntry> files = List.of(training.finish(), validation.finish());
            new Manifest(files, first, second, settings).write(last);
            last.finish();
            // everything is on disk; only names are left to be given, the manifest's last
            unfinish(folder);
            training.commit();
            validation.commit();
            last.commit();
            return Outcome.done(
                    new Export(
                            folder,
                            first.size(),
                            second.size(),
                            files.get(0).bytes(),
                            files.get(1).bytes(),
                            lines.reencoded()));
        }
    }

    /// From here on the export that was there before is no more; until here it stands untouched.
    private static void unfinish(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.NAME);
        if (Files.deleteIfExists(manifest)) {
            DigestFile.syncFolder(manifest);
        }
    }
}
