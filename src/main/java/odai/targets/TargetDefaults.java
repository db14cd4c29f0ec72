package odai.targets;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import odai.dialects.OpenAiLines;
import org.jspecify.annotations.Nullable;

/// What a target's file need not say: yes or no, lists, reasons, days that there may not be, and
/// the form of its lines. A file that somebody edited before there was such a field can still be
/// used.
final class TargetDefaults extends InjectableValues {
    /// The form of lines: there was one only.
    private static final String LINES = "lines";

    private final String id;

    /// @param id of the target
    TargetDefaults(String id) {
        this.id = id;
    }

    /// Which fields these are.
    static final class Fields extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JacksonInject.@Nullable Value findInjectableValue(AnnotatedMember member) {
            if (!(member instanceof AnnotatedParameter parameter)
                    || !parameter.getDeclaringClass().isRecord()) {
                return null;
            }
            RecordComponent field =
                    parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()];
            boolean unsaid =
                    field.getName().equals(LINES)
                            || field.getType() == Map.class
                            || field.getType() == boolean.class
                            || field.getType() == List.class
                            || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return unsaid ? JacksonInject.Value.construct(field.getName(), true) : null;
        }
    }

    /// No, none and never, except where the shipped target of that name says otherwise.
    @Override
    public @Nullable Object findInjectableValue(
            Object field,
            DeserializationContext context,
            BeanProperty property,
            @Nullable Object bean) {
        return switch (field.toString()) {
            case "simulation" -> Targets.shipped(id).filter(Target::simulation).isPresent();
            case "ownModels" -> Targets.shipped(id).filter(Target::ownModels).isPresent();
            case LINES ->
                    Targets.shipped(id).map(it -> it.dialect().lines()).orElse(OpenAiLines.WORD);
            default -> {
                if (property.getType().getRawClass() == boolean.class) {
                    yield false;
                }
                if (property.getType().isMapLikeType()) {
                    yield Map.of();
                }
                yield property.getType().isCollectionLikeType() ? List.of() : null;
            }
        };
    }
}
