package odai.screening;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was read in a picture.
///
/// @param words line by line from the top, as read, with a net's mistakes
/// @param bare whether words were looked for in vain, in a picture that is not tiny
record RecognizedText(List<String> words, boolean bare) {
    /// Nobody has looked.
    static final RecognizedText NONE = new RecognizedText(List.of());

    static final RecognizedText BARE = new RecognizedText(List.of(), true);

    RecognizedText(List<String> words) {
        this(words, false);
    }

    /// So many lines of so many letters make a page.
    private static final int PAGE = 6;

    private static final int WORD = 4;

    /// More tells nobody more.
    private static final int LONGEST = 160;

    /// Sentences that only a CAPTCHA says, without spaces and signs, which are read badly. What o,
    /// l and б look like is taken for them as well.
    private static final Pattern ASKING =
            Pattern.compile(
                    "n[o0]tar[o0]b[o0]t|iamhuman|areyouhuman|youarehuman|n[o0]ar[o0]b[o0]tcheck"
                            + "|select(all|every)(the)?(images?|squares?|pictures?|tiles?)(with|that|contain|showing)"
                            + "|p[l1]easec[l1]ick(on)?(all|each|every|the)"
                            + "|c[l1]ick(on)?(all|each|every)(the)?(images?|pictures?|squares?|objects?|tiles?)"
                            + "|c[l1]ickontheimageof|c[l1]ickverify|n[o0]ne,?c[l1]ickskip"
                            + "|dragthes[l1]ider|drag(each|the)?(missing)?(puzz[l1]e)?piece"
                            + "|s[l1]idet[o0](verify|complete|fit|solve)|comp[l1]etethepuzz[l1]e"
                            + "|(enter|type)(the)?(code|characters?|text|letters?|numbers?|words?)"
                            + "(yousee|shown|above|(in|from)the(image|picture))"
                            + "|keinr[o0]b[o0]ter|pasunr[o0]b[o0]t|(soy|s[o0]n[o0])unr[o0]b[o0]t"
                            + "|s[o0]uumr[o0]b|[нh][eе]р[oо]б[oо][тt]|hep[o0][6b][o0]t"
                            + "|drawaround|我不是机器人|我不是機器人|人机(身份)?验证|(您|你)是真人|真人驗證"
                            + "|请(依次|按顺序|顺序)(点击|单击)|请?(点击|选择|单击)(所有|下图|图中)|選擇所有"
                            + "|(滑块|滑動|滑动|拖动|拖動).{0,6}(验证|驗證|拼图|拼圖|完成)");

    /// Words that stand on CAPTCHAs, and in texts about other things. Of Japanese only these, for
    /// kana cannot be read.
    private static final Pattern NAMING =
            Pattern.compile(
                    "captcha|turnsti[l1]e|c[l1][o0]udf[l1]are|securitycheck|verificationc[o0]de|验证码|驗證碼|認証"
                            + "|信号機|横断[步歩]道|消火栓");

    /// Whether somebody is asked to prove to be a person.
    boolean asks() {
        return ASKING.matcher(folded()).find();
    }

    /// Whether a CAPTCHA is spoken of.
    boolean names() {
        return NAMING.matcher(folded()).find();
    }

    /// Whether there is more to read than any CAPTCHA has.
    boolean page() {
        return words.stream().filter(line -> line.length() >= WORD).count() >= PAGE;
    }

    /// For a person to look at: the words where they decided something. Elsewhere they would only
    /// confuse; kana, for one, are read as what they look like.
    String told() {
        if (!asks() && !names()) {
            return "";
        }
        String all = words.stream().collect(Collectors.joining(" · "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    private String folded() {
        return words.stream()
                .map(line -> line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .collect(Collectors.joining());
    }
}
