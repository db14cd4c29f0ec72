package odai.cli;

import odai.targets.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who is asked, and where.
final class TargetOptions {
    @Option(names = "--target", converter = TargetOption.class, defaultValue = "practice")
    private Target target = new TargetOption().convert("practice");

    @Option(names = "--base-url")
    private @Nullable String baseUrl;

    Target target() {
        return target;
    }

    /// The target's own unless another one was said.
    String address() {
        return baseUrl == null ? target.baseUrl() : baseUrl;
    }
}
