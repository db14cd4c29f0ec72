package odai.text;

import java.time.ZoneId;
import odai.work.ExportProblem;
import odai.work.FileTrouble;
import odai.work.ImportProblem;
import odai.work.Problem;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;
import odai.work.SystemProblem;

/// One sentence for every problem: what happened and what to do. A new problem does not compile
/// without words.
public final class ProblemTexts {
    private final Texts texts;

    public ProblemTexts(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Problem problem) {
        return switch (problem) {
            case ProjectProblem project -> sentence(project);
            case ImportProblem importing -> sentence(importing);
            case ExportProblem exporting -> sentence(exporting);
            case ServiceProblem service -> sentence(service);
            case SystemProblem system -> sentence(system);
        };
    }

    private String sentence(SystemProblem problem) {
        return switch (problem) {
            case SystemProblem.NameNotExpressible it ->
                    texts.get("problems.system.not-expressible", it.name(), it.encoding());
            case SystemProblem.NameNotAllowed it ->
                    texts.get("problems.system.not-allowed", it.name());
            case SystemProblem.OutputLost it ->
                    texts.get("problems.system.output-lost", it.detail());
        };
    }

    private String sentence(ProjectProblem problem) {
        return switch (problem) {
            case ProjectProblem.NotFound it -> texts.get("problems.project.not-found", it.path());
            case ProjectProblem.NotAProject it ->
                    texts.get("problems.project.not-a-project", it.path());
            case ProjectProblem.NewerVersion it ->
                    texts.get("problems.project.newer-version", it.path(), it.found(), it.known());
            case ProjectProblem.Damaged it -> texts.get("problems.project.damaged", it.path());
            case ProjectProblem.Busy it -> texts.get("problems.project.busy", it.path());
            case ProjectProblem.OpenInWindow it ->
                    texts.get("problems.project.open-in-window", it.path());
            case ProjectProblem.OpenElsewhere it ->
                    texts.get("problems.project.open-elsewhere", it.path(), detail(it.holder()));
            case ProjectProblem.UnknownStep it ->
                    texts.get("problems.project.unknown-step", it.path());
            case ProjectProblem.Submitting it -> texts.get("uploads.problem.submitting", it.path());
            case ProjectProblem.NotWritable it ->
                    texts.get("problems.project.not-writable", it.path(), detail(it.detail()));
            case ProjectProblem.DiskFull it -> texts.get("problems.project.disk-full", it.path());
            case ProjectProblem.Unrepairable it ->
                    texts.get("problems.project.unrepairable", it.path());
            case ProjectProblem.ReadOnly it -> texts.get("problems.project.read-only", it.path());
            case ProjectProblem.CannotLock it ->
                    texts.get("problems.project.cannot-lock", it.path());
            case ProjectProblem.NativeLibrary it ->
                    texts.get("problems.project.native-library", it.folder(), detail(it.detail()));
            case ProjectProblem.Unexpected it ->
                    texts.get(
                            "problems.project.unexpected", it.code().value(), detail(it.detail()));
            case ProjectProblem.NoSuchExample it ->
                    texts.get("problems.project.no-such-example", it.odaiId());
            case ProjectProblem.UnknownTarget it ->
                    texts.get("following.unknown-target", it.target());
        };
    }

    private String sentence(ImportProblem problem) {
        return switch (problem) {
            case ImportProblem.SourceNotFound it ->
                    texts.get("problems.import.source-not-found", it.path());
            case ImportProblem.NothingToImport it ->
                    texts.get("problems.import.nothing", it.path());
            case ImportProblem.FormatNotSupported it ->
                    texts.get("problems.import.format", it.path(), it.format());
            case ImportProblem.NotWhatItIsCalled it ->
                    texts.get("problems.import.not-what-it-is-called", it.path(), it.format());
            case ImportProblem.EncodingNotSupported it ->
                    texts.get("problems.import.encoding", it.path(), it.encoding());
            case ImportProblem.NotJsonLines it ->
                    texts.get("problems.import.not-json-lines", it.path(), it.found());
            case ImportProblem.NoFileNameColumn it ->
                    texts.get("problems.import.no-file-name", it.path());
            case ImportProblem.SourceUnreadable it ->
                    texts.get("problems.import.unreadable", it.path(), detail(it.detail()));
        };
    }

    private String sentence(ExportProblem problem) {
        return switch (problem) {
            case ExportProblem.TooFewExamples it ->
                    texts.get("problems.export.too-few", it.left(), it.needed());
            case ExportProblem.FolderNotWritable it ->
                    texts.get("problems.export.not-writable", it.path(), detail(it.detail()));
            case ExportProblem.ExportDiskFull it ->
                    texts.get("problems.export.disk-full", it.path());
            case ExportProblem.PictureChanged it ->
                    texts.get("problems.export.picture-changed", it.odaiId(), it.path());
            case ExportProblem.LineFailed it ->
                    texts.get(
                            "problems.export.line-failed",
                            it.odaiId(),
                            it.code().value(),
                            detail(it.detail()));
            case ExportProblem.PictureNotEncodable it ->
                    texts.get("problems.export.not-encodable", it.odaiId(), it.path());
            case ExportProblem.UnknownEdit it ->
                    texts.get("problems.export.unknown-edit", it.name(), it.kind());
            case ExportProblem.NotAPicture it ->
                    texts.get("problems.export.not-a-picture", it.path());
            case ExportProblem.Incomplete it ->
                    texts.get("problems.export.incomplete", it.path(), detail(it.detail()));
        };
    }

    private String sentence(ServiceProblem problem) {
        return switch (problem) {
            case ServiceProblem.NoKey it -> texts.get("problems.service.no-key", it.target());
            case ServiceProblem.Unreachable it ->
                    texts.get("problems.service.unreachable", it.host(), detail(it.detail()));
            case ServiceProblem.UnknownHost it ->
                    texts.get("uploads.problem.unknown-host", it.host());
            case ServiceProblem.NotSecure it ->
                    texts.get("uploads.problem.not-secure", it.host(), detail(it.detail()));
            case ServiceProblem.LineBroken it ->
                    texts.get("uploads.problem.line-broken", it.host(), detail(it.detail()));
            case ServiceProblem.FileNotReadable it ->
                    texts.get("uploads.problem.file", it.path(), detail(it.detail()));
            case ServiceProblem.KeyRejected it ->
                    texts.get("problems.service.key-rejected", it.target());
            case ServiceProblem.TrainingNotAvailable it ->
                    texts.get("problems.service.training-not-available", it.target(), it.raw());
            case ServiceProblem.RequestRefused it ->
                    texts.get(refusal(it.status()), it.target(), it.status(), it.raw());
            case ServiceProblem.RateLimited it ->
                    texts.get("problems.service.rate-limited", it.target(), it.raw());
            case ServiceProblem.WaitAsked it ->
                    texts.get("uploads.problem.wait-asked", it.target(), it.seconds(), it.raw());
            case ServiceProblem.QuotaExceeded it ->
                    texts.get("problems.service.quota", it.target(), it.raw());
            case ServiceProblem.AnswerLost it ->
                    texts.get("problems.service.answer-lost", it.target(), detail(it.detail()));
            case ServiceProblem.Undecided it -> texts.get("uploads.problem.undecided", it.target());
            case ServiceProblem.OrderTooSoon it ->
                    texts.get(
                            "uploads.problem.too-soon",
                            it.target(),
                            UnfinishedTexts.time(texts, ZoneId.systemDefault(), it.from()));
            case ServiceProblem.AlreadyOrdered it ->
                    texts.get("uploads.problem.already-ordered", it.target(), it.job());
            case ServiceProblem.ListUnended it ->
                    texts.get("uploads.problem.list-unended", it.target(), it.entries());
            case ServiceProblem.NoJobList it ->
                    texts.get("uploads.problem.no-job-list", it.target());
            case ServiceProblem.NoModeration it ->
                    texts.get("problems.service.no-moderation", it.target());
            case ServiceProblem.AnswerCut it ->
                    texts.get("problems.service.answer-cut", it.target());
            case ServiceProblem.Garbled it ->
                    texts.get("problems.service.garbled", it.target(), detail(it.detail()));
            case ServiceProblem.ModelGone it ->
                    texts.get("uploads.problem.model-gone", it.target(), it.model(), it.day());
            case ServiceProblem.TargetUnusable it ->
                    texts.get("targets.bad", it.path(), detail(it.detail()));
            case ServiceProblem.DeadlinePassed it ->
                    texts.get("problems.service.deadline", it.target(), it.day());
            case ServiceProblem.NotReady it ->
                    texts.get(
                            "problems.service.not-ready",
                            it.target(),
                            new PreflightTexts(texts).obstacle(it.rule(), it.figures()));
        };
    }

    /// What an answer of that status asks for is not the same: to wait, to look at the order, at
    /// the address.
    private static String refusal(int status) {
        return switch (status) {
            case 400, 422 -> "uploads.refused.order";
            case 403 -> "uploads.refused.forbidden";
            case 404 -> "uploads.refused.missing";
            case 409 -> "uploads.refused.conflict";
            case 413 -> "uploads.refused.too-large";
            default -> status >= 500 ? "uploads.refused.trouble" : "problems.service.refused";
        };
    }

    private String detail(String detail) {
        return FileTrouble.of(detail)
                .map(it -> texts.get("problems.file." + it.wire()))
                .orElse(detail);
    }
}
