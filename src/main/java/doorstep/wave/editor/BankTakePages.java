package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.draft.BankTaking;
import doorstep.questionnaire.draft.Draft;
import doorstep.wave.questionnaires.Bank;
import doorstep.wave.questionnaires.BankView;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Items of the bank for a draft: looked for, ticked, and taken in with all that belongs to them. */
@Path(DraftPages.DRAFTS + "/{draft: \\d+}/bank")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class BankTakePages {
    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance bankTake(BankTakeView view);
    }

    /** What the form of the page says, whichever of its buttons was pressed. */
    public static class Wanted {
        @RestQuery
        @DefaultValue("")
        public String q;

        @RestQuery
        @DefaultValue("")
        public String measure;

        @RestQuery
        public List<String> item;

        @RestQuery
        @DefaultValue("")
        public String group;
    }

    @Inject
    Drafts drafts;

    @Inject
    Bank bank;

    @Inject
    Editing editing;

    @Inject
    UiLanguage ui;

    @GET
    @Transactional
    public TemplateInstance show(long draft, @BeanParam Wanted wanted) {
        return page(drafts.find(draft), wanted, "");
    }

    private TemplateInstance page(QuestionnaireDraft stored, Wanted wanted, String problem) {
        Draft draft = stored.draft();
        Set<String> ticked = new HashSet<>(wanted.item);
        Set<String> there = bank.items().stream()
                .filter(one -> BankTaking.has(draft, one))
                .map(BankItem::name)
                .collect(Collectors.toSet());
        String language = ui.tag();
        return Templates.bankTake(new BankTakeView(
                DraftFrame.of(stored, draft, editing.words(), ""),
                BankView.of(
                        bank.read(),
                        new BankView.Asked(wanted.q, wanted.measure, ticked),
                        Language.orChinese(language)),
                ticked,
                there,
                draft.groups().stream()
                        .map(one ->
                                new BankTakeView.Group(one.name(), one.label().shown(language)))
                        .toList(),
                wanted.group,
                problem));
    }

    @POST
    @Transactional
    public Response take(
            long draft,
            @RestForm List<String> item,
            @RestForm @DefaultValue("") String group,
            @BeanParam Wanted wanted) {
        QuestionnaireDraft stored = drafts.locked(draft);
        Draft now = stored.draft();
        List<BankItem> items =
                bank.items().stream().filter(one -> item.contains(one.name())).toList();
        if (items.isEmpty()) {
            return Reply.again(page(stored, wanted, editing.words().texts().tickItems()));
        }
        if (!group.isEmpty()) {
            now.group(group).orElseThrow(Editing::gone);
        }
        editing.apply(
                draft, one -> BankTaking.take(one, items, group), Editing.said(words -> words.auditBank(items.size())));
        return Reply.next(DraftPages.DRAFTS + "/" + draft + "?done=saved");
    }
}
