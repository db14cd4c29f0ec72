package odai.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Example;
import odai.dataset.Split;
import odai.dialects.FolderDialect;
import odai.dialects.FolderExample;
import odai.dialects.FolderWriter;
import odai.exporting.JsonlExporter.Export;
import odai.exporting.JsonlExporter.Request;
import odai.sending.OutgoingPicture;
import odai.work.ExportProblem;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.Progress;

/// Writes a curated set as a folder in one of the forms that have their pictures as files, and,
/// last, its `manifest.json`. An export that was there before is replaced; one that fails or is
/// stopped leaves nothing half written.
public final class FolderExporter {
    private final FolderDialect dialect;

    public FolderExporter(FolderDialect dialect) {
        this.dialect = dialect;
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
        try (StagedFolder stage = new StagedFolder(folder);
                ExamplePipeline<FolderExample> examples =
                        new ExamplePipeline<>(
                                curation,
                                request.settings().rules(request.target()),
                                splitExamples,
                                progress,
                                FolderExporter::prepared)) {
            Written written = new Written();
            try (FolderWriter writer =
                    dialect.open(stage, request.frame(curation.settings().order().systemText()))) {
                written.training =
                        add(examples, splitExamples.training(), Split.TRAINING, writer, written);
                written.validation =
                        add(
                                examples,
                                splitExamples.validation(),
                                Split.VALIDATION,
                                writer,
                                written);
                if (examples.stopped()) {
                    return Outcome.stopped();
                }
                writer.finish();
            }
            return commit(stage, written, curation, request, folder);
        } catch (ExportFailure e) {
            // an interrupted thread cannot write: what it met is no failure of the disk
            return Thread.currentThread().isInterrupted()
                    ? Outcome.stopped()
                    : Outcome.failed(e.problem);
        } catch (IOException e) {
            return Outcome.failed(Room.notOpened(folder.resolve(Manifest.NAME), e).problem);
        }
    }

    /// What has been handed to the dialect so far.
    private static final class Written {
        private List<Manifest.ManifestLine> training = List.of();
        private List<Manifest.ManifestLine> validation = List.of();
        private final long[] bytes = new long[Split.values().length];
        private int reencoded;
    }

    private static FolderExample prepared(Example example, OutgoingPicture picture) {
        return new FolderExample(
                example,
                picture.mimeType(),
                picture.bytes(),
                picture.sha256(),
                picture.reencoded());
    }

    private static List<Manifest.ManifestLine> add(
            ExamplePipeline<FolderExample> examples,
            List<ClassifiedExample> rows,
            Split split,
            FolderWriter writer,
            Written written)
            throws IOException {
        List<Manifest.ManifestLine> lines = new ArrayList<>();
        examples.run(
                rows,
                (example, prepared) -> {
                    writer.add(split, prepared);
                    lines.addAll(Manifest.lines(example));
                    written.bytes[split.ordinal()] += prepared.picture().length;
                    written.reencoded += prepared.reencoded() ? 1 : 0;
                });
        return lines;
    }

    private static Outcome<Export> commit(
            StagedFolder stage, Written written, Curation curation, Request request, Path folder)
            throws IOException {
        try (DigestFile last = new DigestFile(folder.resolve(Manifest.NAME))) {
            new Manifest(
                            stage.files(),
                            written.training,
                            written.validation,
                            ExportSettings.json(curation, request))
                    .write(last);
            last.finish();
            EarlierExport earlier = EarlierExport.in(folder);
            earlier.withdraw();
            stage.commit();
            earlier.removeAllBut(stage.files());
            last.commit();
        }
        return Outcome.done(
                new Export(
                        folder,
                        written.training.size(),
                        written.validation.size(),
                        written.bytes[Split.TRAINING.ordinal()],
                        written.bytes[Split.VALIDATION.ordinal()],
                        written.reencoded));
    }
}
