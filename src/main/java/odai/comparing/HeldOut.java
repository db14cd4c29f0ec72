package odai.comparing;

import java.util.ArrayList;
import java.util.List;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.dataset.Example;
import odai.dataset.Response;

/// What to ask: examples that no model was trained on, or what the curator brings.
public final class HeldOut {
    private HeldOut() {}

    /// How many there are.
    public static int count(Curation curation) {
        return curation.dealt().validation().size();
    }

    /// The first so many of the validation file, in its order.
    public static List<ComparedOdai> first(Curation curation, int most) {
        List<Long> ids =
                curation.dealt().validation().stream()
                        .limit(most)
                        .map(judged -> judged.evidence().id())
                        .toList();
        List<ComparedOdai> odai = new ArrayList<>();
        for (Example example : curation.page(ids)) {
            odai.add(
                    new ComparedOdai(
                            odai.size(),
                            example.id(),
                            example.odaiId(),
                            example.odai(),
                            example.image().path(),
                            example.top().map(Response::text).orElse("")));
        }
        return odai;
    }

    /// @param picture path of a picture; empty for none
    public static List<ComparedOdai> own(String odai, String picture) {
        String name =
                picture.substring(
                        Math.max(picture.lastIndexOf('/'), picture.lastIndexOf('\\')) + 1);
        return List.of(new ComparedOdai(0, 0, name, odai, picture, ""));
    }
}
