package odai.cli;

import odai.targets.Target;
import odai.targets.Targets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A target by its id.
final class TargetOption implements ITypeConverter<Target> {
    @Override
    public Target convert(String id) {
        return Targets.byId(id)
                .orElseThrow(() ->
                        new TypeConversionException(
                                String.join(
                                        ", ", Targets.all().stream().map(Target::id).toList())));
    }
}
