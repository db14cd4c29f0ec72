package odai.cli;

import java.util.Arrays;
import java.util.Locale;
import odai.dataset.Inclusion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which examples are sent, by its name with hyphens.
final class InclusionOption implements ITypeConverter<Inclusion> {
    @Override
    public Inclusion convert(String name) {
        return Arrays.stream(Inclusion.values())
                .filter(it -> wire(it).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                String.join(
                                        ", ",
                                        Arrays.stream(Inclusion.values())
                                                .map(InclusionOption::wire)
                                                .toList())));
    }

    private static String wire(Inclusion inclusion) {
        return inclusion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
