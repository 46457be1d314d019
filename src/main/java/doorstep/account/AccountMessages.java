package doorstep.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of sign-in, accounts and the audit trail; English in {@code messages/account_en.properties}. */
@MessageBundle("account")
public interface AccountMessages {
    @Message("登录")
    String signIn();

    @Message("名字或密码不对，请再试一次。")
    String refused();

    @Message("密码错的次数太多了，请等 {seconds} 秒再试。")
    String waitFirst(long seconds);

    @Message("登录已过期，刚才提交的内容没有保存。请重新登录后再填一次。")
    String lost();

    @Message("您已退出。")
    String signedOut();

    @Message("名字")
    String name();

    @Message("密码")
    String password();

    @Message("忘了密码？请管理员给您一个新的登录链接。")
    String forgotten();

    @Message("新密码")
    String newPassword();

    @Message("至少 10 个字符，最长 72 个字节（大约 24 个汉字或 72 个字母）。用一句只有您知道的话最好。")
    String passwordHint();

    @Message("再输一遍")
    String again();

    @Message("{#when problem}{#is TOO_SHORT}密码太短，至少要 10 个字符。"
            + "{#is TOO_LONG}密码太长，最多 72 个字节（大约 24 个汉字），再长的部分起不了作用。{#is UNREADABLE}密码里有看不见的特殊字符，请重新输入。"
            + "{#is COMMON}这个密码太常见，别人一猜就中，请换一个。{#is LIKE_NAME}密码和名字太像，请换一个。"
            + "{#is NOT_THE_SAME}两次输入的密码不一样，请再输一遍。{/when}")
    String passwordProblem(PasswordProblem problem);

    @Message("登录时要输入，最多 60 个字，例如：王芳")
    String nameHint();

    @Message("{#when problem}{#is MISSING}请填写名字。{#is TOO_LONG}名字太长，最多 60 个字。"
            + "{#is NOT_ALLOWED}名字里不能有冒号和特殊字符，也不能叫 system。{#is TAKEN}已经有人用这个名字了，请换一个，例如加上部门。{/when}")
    String nameProblem(NameProblem problem);

    @Message("欢迎使用叩门")
    String welcome();

    @Message("您是第一位管理员。请定一个名字和密码，以后用它们登录。")
    String welcomeFirst();

    @Message("{name}，您好！请定一个密码，以后用名字“{name}”和它登录。")
    String welcomeInvited(String name);

    @Message("有的地方需要改一改，见下面的说明。")
    String lookAgain();

    @Message("保存并登录")
    String enter();

    @Message("这个链接已经不能用了")
    String linkGone();

    @Message("链接只能用一次，七天内有效。如果您已经设好密码，直接登录就行；如果还没有，请管理员再给您一个新链接。")
    String linkGoneInvited();

    @Message("如果您在设置第一位管理员：请用最近一次启动时显示的链接；重新启动会显示新的。")
    String linkGoneFirst();

    @Message("账号")
    String accounts();

    @Message("点名字可以改权限、给新链接或删除。")
    String accountsHint();

    @Message("能登录的工作人员")
    String accountsCaption();

    @Message("权限")
    String role();

    @Message("{#when role}{#is 'admin'}管理员{#is 'viewer'}查看者{#else}{role}{/when}")
    String roleName(String role);

    @Message("状态")
    String state();

    @Message("添加时间")
    String createdAt();

    @Message("（您）")
    String you();

    @Message("已启用")
    String active();

    @Message("等待设密码")
    String invited();

    @Message("链接 {moment} 前有效")
    String until(String moment);

    @Message("链接已过期")
    String expired();

    @Message("添加账号")
    String add();

    @Message("您会得到一个一次性链接，交给这位同事，由本人设密码。您不需要知道别人的密码。")
    String addHint();

    @Message("添加并生成链接")
    String addButton();

    @Message("查看者：能看所有结果，不能改动")
    String viewerHint();

    @Message("管理员：能看，也能改动和管理账号")
    String adminHint();

    @Message("回到账号列表")
    String backToAccounts();

    @Message("已保存，马上生效。")
    String saved();

    @Message("没有改动：这是最后一位能登录的管理员。请先让另一位同事成为管理员。")
    String lastAdministrator();

    @Message("改权限")
    String changeRole();

    @Message("保存")
    String save();

    @Message("忘了密码，或链接过期")
    String newLink();

    @Message("这是您自己的账号。")
    String ownLink();

    @Message("修改密码")
    String changeOwn();

    @Message("生成新的一次性链接。原来的密码和链接马上失效，正在使用的登录也会退出。")
    String newLinkHint();

    @Message("生成新链接")
    String newLinkButton();

    @Message("删除账号")
    String remove();

    @Message("马上不能再登录。这位同事做过的操作仍留在操作记录里。")
    String removeHint();

    @Message("我确认要删除“{name}”")
    String removeSure(String name);

    @Message("账号已删除。")
    String removed();

    @Message("给“{name}”的登录链接")
    String linkFor(String name);

    @Message("链接只在这里显示这一次。请现在就复制，单独发给本人，不要发到群里。")
    String linkOnce();

    @Message("一次性链接")
    String link();

    @Message("复制链接")
    String copy();

    @Message("已复制")
    String copied();

    @Message("{moment} 前有效，只能用一次。谁拿到链接，谁就能设密码。")
    String linkHint(String moment);

    @Message("我的账号")
    String own();

    @Message("密码已修改。其他电脑和手机上的登录都已退出。")
    String passwordChanged();

    @Message("修改后，您在其他电脑和手机上的登录都会退出。")
    String changeOwnHint();

    @Message("现在的密码")
    String currentPassword();

    @Message("现在的密码不对。")
    String currentWrong();

    @Message("操作记录")
    String audit();

    @Message("谁在什么时候做了什么。每条记录都和前一条连在一起，事后改动会被发现。")
    String auditHint();

    @Message("✓ 全部 {entries} 条记录都完整，没有被改动过。")
    String chainWhole(long entries);

    @Message("⚠ 记录不完整：从第 {number} 条起被改动过，或有缺失、多出。请联系系统维护人员，并保留数据库备份。")
    String chainBroken(long number);

    @Message("校验码")
    String seal();

    @Message("把第 {entries} 条的校验码抄下来或打印存档，以后可以证明之前的记录没有被整体改写。")
    String sealHint(long entries);

    @Message("谁")
    String actor();

    @Message("所有人")
    String everybody();

    @Message("{#when actor}{#is 'system'}系统{#else}{actor}{/when}")
    String actorName(String actor);

    @Message("做了什么")
    String action();

    @Message("所有操作")
    String everything();

    @Message("{#when action}{#is 'account.sign-in'}登录{#is 'account.first'}成为第一位管理员{#is 'account.accept'}用链接设密码"
            + "{#is 'account.invite'}添加账号{#is 'account.role'}改权限{#is 'account.reset'}给新链接{#is 'account.remove'}删除账号"
            + "{#is 'account.password'}改自己的密码{#is 'wave.create'}新建轮次{#is 'wave.edit'}修改轮次"
            + "{#is 'wave.communities'}选定社区{#is 'wave.publish'}发布轮次{#is 'wave.unpublish'}撤回发布{#is 'wave.open'}开始轮次"
            + "{#is 'wave.extend'}延长轮次{#is 'wave.close'}结束轮次{#is 'wave.delete'}删除轮次{#is 'link.create'}新建分享链接"
            + "{#is 'link.withdraw'}停用分享链接{#is 'place.import'}导入地点{#is 'place.sizes'}改户数人数"
            + "{#is 'responses.erase'}到期删除答卷{#is 'field.erase'}到期删除上门记录{#is 'volunteer.add'}添加志愿者{#is 'volunteer.edit'}修改志愿者"
            + "{#is 'volunteer.invite'}发登录码{#is 'volunteer.end'}停用志愿者{#is 'device.end'}让手机退出"
            + "{#is 'doors.assign'}分配入户{#is 'doors.handover'}转交入户{#is 'dispositions.download'}下载入户结果{#is 'comments.download'}下载居民原话"
            + "{#is 'frame.import'}导入住户名单{#is 'sample.draw'}抽取样本{#is 'sample.walk'}安排随机路线{#is 'sample.discard'}作废抽样"
            + "{#is 'sample.release'}启用备用户{#is 'letters.print'}打印入户信{#is 'answers.exclude'}排除答卷"
            + "{#is 'answers.restore'}恢复答卷{#is 'back-check.draw'}抽取回访{#is 'back-check.assign'}安排回访"
            + "{#is 'back-check.outcome'}填写回访结果{#is 'paper.setting'}改纸质录入方式{#is 'paper.take'}收下纸质问卷"
            + "{#is 'paper.keep'}存下第一遍录入{#is 'paper.differ'}两遍录入不同{#is 'paper.decide'}决定两遍录入的不同"
            + "{#is 'paper.once'}按一遍录入收下{#is 'paper.set-aside'}搁置纸质问卷{#is 'paper.discard'}删除纸质录入"
            + "{#is 'field.mended'}改正并收下记录{#is 'field.accepted'}照原样收下记录{#is 'field.rejected'}不采用记录"
            + "{#is 'task.open'}立项整改{#is 'task.edit'}修改整改{#is 'task.done'}办结整改{#is 'task.reopen'}重新打开整改{#is 'tasks.download'}下载整改台账"
            + "{#is 'handout.record'}登记宣传发放{#is 'handout.undo'}撤销发放登记"
            + "{#is 'field.rescue'}上传救援文件{#else}{action}{/when}")
    String actionName(String action);

    @Message("查看")
    String show();

    @Message("没有符合条件的记录。")
    String noEntries();

    @Message("最新的在最前面，每页 50 条")
    String auditCaption();

    @Message("编号")
    String number();

    @Message("时间")
    String at();

    @Message("对象")
    String subject();

    @Message("说明")
    String detail();

    @Message("看更早的记录")
    String older();
}
