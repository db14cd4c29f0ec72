package odai.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import odai.practice.PracticeFaults;
import odai.practice.PracticeFaults.Fault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A fault on purpose, as it is written on the command line: `QUESTION=WHAT` or `QUESTION=WHAT*N`.
/// The question is a regular expression such as `POST /v1/fine_tuning/jobs`; what goes wrong is an
/// HTTP status, with an error code behind a colon if wished, or a word; behind `lose`, after how
/// many seconds lists show the job whose answer was lost.
///
/// @param times how often, from the first such question on
record FaultOption(String question, int times, Fault fault) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<question>.+)=(?:(?<status>[45]\\d\\d)(?::(?<code>\\w+))?"
                            + "|(?<word>lose(?::(?<seconds>\\d{1,6}))?|cut|hang-up|html))(?:\\*(?<times>\\d{1,4}))?");

    static final String LABEL = "QUESTION=WHAT[*N]";

    private static final String WORDS = "A fault on purpose.";
    private static final int BAD_GATEWAY = 502;

    void plan(PracticeFaults faults) {
        faults.plan(question, times, fault);
    }

    /// Reads it from the command line.
    static final class FaultReader implements ITypeConverter<FaultOption> {
        @Override
        public FaultOption convert(String written) {
            Matcher form = FORM.matcher(written);
            if (!form.matches()) {
                throw new TypeConversionException(LABEL);
            }
            String question = form.group("question");
            try {
                Pattern.compile(question);
            } catch (PatternSyntaxException e) {
                throw new TypeConversionException(LABEL + ": " + e.getDescription());
            }
            String times = form.group("times");
            return new FaultOption(
                    question, times == null ? 1 : Integer.parseInt(times), fault(form));
        }

        private static Fault fault(Matcher form) {
            String status = form.group("status");
            if (status != null) {
                String code = form.group("code");
                return PracticeFaults.error(
                        Integer.parseInt(status), code == null ? "" : code, WORDS);
            }
            String seconds = form.group("seconds");
            if (seconds != null) {
                return new Fault.LoseAnswerUnlisted(Duration.ofSeconds(Long.parseLong(seconds)));
            }
            return switch (form.group("word")) {
                case "lose" -> new Fault.LoseAnswer();
                case "cut" -> new Fault.CutAnswer();
                case "html" ->
                        new Fault.AnswerError(
                                BAD_GATEWAY,
                                "text/html",
                                "<html><body>" + WORDS + "</body></html>",
                                Map.of());
                default -> new Fault.HangUp(0);
            };
        }
    }
}
