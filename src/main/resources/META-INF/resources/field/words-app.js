/* Texts of what stands around the doors: signing in, sync, settings, warnings. Name: [Chinese, English]. */
export const APP = {
  "app-name": ["叩门 入户访问", "Doorstep visits"],
  today: ["今天", "today"],
  tomorrow: ["明天", "tomorrow"],
  yesterday: ["昨天", "yesterday"],
  "in-two-days": ["后天", "in two days"],
  "about-hour": ["{n}点多", "after {n}:00"],
  never: ["还没有", "never"],
  done: ["好了", "Done"],
  cancel: ["返回", "Back"],
  understood: ["知道了", "I have read this"],
  "try-again": ["再存一次", "Save again"],

  "cannot-start": ["这里用不了", "This does not work here"],
  "cannot-insecure": [
    "这个地址不是 https 开头，浏览器不让网页在手机上保存和加密访问记录。\n请用 https 开头的地址打开，或者问街道、社区要正确的二维码。",
    "This address does not begin with https, so the browser will not let the page keep and seal interviews on this phone.\nPlease open it with an address that begins with https, or ask the office for the right QR code.",
  ],
  "cannot-browser": [
    "这个浏览器不能离线保存网页。请换手机自带的浏览器，或新版的 Chrome、Edge。无痕模式也不行。",
    "This browser cannot keep the page for use without a network. Please use the phone's own browser or a new Chrome or Edge, and no private window.",
  ],
  "cannot-storage": [
    "打不开手机上的存储。请关掉无痕模式，看看手机空间够不够，再打开一次。已经存下的访问还在手机里。",
    "The phone's storage cannot be opened. Please leave private mode, make sure there is free space, and open the page again. What was saved before is still on the phone.",
  ],
  welcome: ["欢迎来入户访问", "Welcome"],
  "sign-in": ["在这部手机上登录", "Sign in on this phone"],
  "go-on-as": ["已经登录了（{name}），去名单", "Signed in as {name}: to the list"],
  "signed-in-why": [
    "这部手机已经登录了。只有办公室让您重新登录时，才点“在这部手机上登录”。手机里的记录都会留着。",
    "This phone is signed in already. Sign in again only if the office asked you to; everything on the phone stays.",
  ],
  "sign-in-why": [
    "登录一次就行，以后没有信号也能用。\n登录码只能用一次，请在您要带去入户的手机上登录。",
    "You sign in once; after that it works without a signal.\nThe invitation works once only, so sign in on the phone that you will take along.",
  ],
  "sign-in-network": [
    "连不上网。登录码还没有用掉，有信号时再点一次。",
    "No network. The invitation is not used up; try again when there is a signal.",
  ],
  "sign-in-somebody": [
    "还不能换人：手机上有{name}的 {n} 条没上传、{m} 份没问完。请{name}先回名单，把没问完的办完，再上传；传不上去，就在“上传”里保存求助文件，交给办公室。然后再扫这张登录码，它还能用。",
    "Not yet: {n} records of {name} are not uploaded and {m} interviews are unfinished. Please let {name} go to the list, end what is unfinished and upload; if uploading fails, save a rescue file under “Upload” for the office. Then scan this invitation again: it still works.",
  ],
  "sign-in-refused": [
    "登录没有成功。请向办公室要一个新的登录码。",
    "Signing in did not work. Please ask the office for a new invitation.",
  ],
  "inside-chat": [
    "您现在在聊天软件里打开。请点右上角“···”，选“在浏览器打开”，再登录。在聊天软件里登录，访问记录可能会丢。",
    "You opened this inside a chat app. Please tap “···” at the top right, choose “Open in browser”, and sign in there. Inside the chat app interviews may get lost.",
  ],
  "no-invitation": [
    "请扫办公室给您的登录码。扫一次，以后直接打开这个页面就能用。\n要是以前在这部手机上登录过，说明浏览器的数据被清空了：没上传的访问可能丢了，请告诉办公室。",
    "Please scan the invitation's QR code from the office. Once is enough; later just open this page.\nIf you had signed in on this phone before, the browser's data was wiped and what was not uploaded may be lost: please tell the office.",
  ],
  ended: [
    "办公室停用了这部手机的登录。手机里的访问都还在，请扫新的登录码，再上传。",
    "The office has ended this phone's sign-in. Everything is still on the phone; please scan a new invitation, then upload.",
  ],

  sync: ["上传", "Upload"],
  "sync-now": ["现在上传", "Upload now"],
  syncing: ["正在上传", "Uploading"],
  "all-sent": ["全部已上传", "All uploaded"],
  waiting: ["{n} 条待上传", "{n} to upload"],
  "server-holds": ["服务器已存", "The server holds"],
  "sync-nothing-waits": ["手机里没有待上传的记录。", "Nothing is waiting on this phone."],
  "sync-waits": [
    "还有 {n} 条在这部手机里。有网时会自动上传；没传完，请不要清理浏览器数据。",
    "{n} still on this phone. They are sent by themselves when there is a network; until then please do not clear the browser's data.",
  ],
  "sync-others": [
    "其中 {n} 条是上一位志愿者的，已经存成求助文件。他在这部手机上重新登录，才会直接上传。",
    "{n} of them are the former volunteer's and were saved as a rescue file. They are sent directly only once that volunteer signs in on this phone again.",
  ],
  "trouble-offline": [
    "现在没有网络。记录都在手机里，有信号时会自动上传。",
    "There is no network now. Everything is on the phone and will be sent when there is a signal.",
  ],
  "trouble-network": [
    "连不上服务器。记录都在手机里，过一会儿会自动再试。",
    "The server cannot be reached. Everything is on the phone; we will try again by ourselves.",
  ],
  "trouble-busy": [
    "服务器正忙。记录都在手机里，过一会儿会自动再试。",
    "The server is busy. Everything is on the phone; we will try again by ourselves.",
  ],
  "trouble-ended": [
    "这部手机的登录停用了。请扫新的登录码，记录都还在手机里。",
    "This phone's sign-in has ended. Please scan a new invitation; everything is still on the phone.",
  ],
  "trouble-refused": [
    "有的记录服务器没有收下，还留在手机里。会再试；一直不行，请做一份求助文件交给办公室。",
    "The server did not take some of the records; they stay on the phone. We will try again; if it never works, please make a rescue file for the office.",
  ],
  "trouble-broken": [
    "上传时出错了。记录都在手机里，过一会儿会自动再试。",
    "Something went wrong. Everything is on the phone; we will try again by ourselves.",
  ],
  "put-aside": ["{n} 条由办公室处理", "{n} with the office"],
  "put-aside-why": [
    "服务器已经收好了这些记录，没有丢。办公室会看，您不用做什么。",
    "The server has these records, nothing is lost. The office will look at them; you need not do anything.",
  ],
  "state-quarantined": ["需要办公室看一下", "The office needs to look at it"],
  "state-answered_before": [
    "这一户在您之前已经答过了，谢谢您跑这一趟",
    "This household had answered before you; thank you for going",
  ],
  details: ["详细情况", "Details"],
  volunteer: ["志愿者", "Volunteer"],
  "phone-number": ["手机编号", "Number of this phone"],
  "last-contact": ["上次联系服务器", "Last contact with the server"],
  clock: ["手机时间", "Phone's clock"],
  "clock-off": ["和服务器差 {n} 分钟，已经记下", "{n} minutes off the server's, which is taken into account"],
  "app-version": ["版本", "Version"],
  rescue: ["一直传不上去？", "Cannot upload?"],
  "rescue-why": [
    "可以把没上传的记录存成一个求助文件，发给办公室。文件是加密的，只有服务器能打开。手机里的记录还会留着。",
    "You can save what is not uploaded as a rescue file and send it to the office. It is encrypted: only the server can open it. The records stay on the phone as well.",
  ],
  "rescue-make": ["保存求助文件", "Save a rescue file"],
  "rescue-made": [
    "求助文件里有 {n} 条记录。请把它发给办公室。",
    "The rescue file holds {n} records. Please send it to the office.",
  ],
  "late-24": [
    "有记录在手机里超过一天没上传了。请找个有信号的地方上传。",
    "Records have been waiting on this phone for over a day. Please upload them where there is a signal.",
  ],
  "late-48": [
    "有记录在手机里超过两天没上传了！请今天连上网上传；不行就告诉办公室。",
    "Records have been waiting on this phone for over two days! Please upload today, or tell the office.",
  ],
  "disk-full": [
    "手机存储满了，刚才的内容还没有存下！请不要关掉这个页面。先删掉一些照片或视频，再点“再存一次”。",
    "The phone's storage is full and the last step is NOT saved! Please do not close this page. Delete some photos or videos, then tap “Save again”.",
  ],
  "disk-broken": [
    "手机没能存下刚才的内容！请不要关掉这个页面，点“再存一次”。一直不行，请先把答案抄下来，再告诉办公室。",
    "The phone could not save the last step! Please do not close this page; tap “Save again”. If it never works, write the answers down and tell the office.",
  ],
  "was-wiped": ["数据被清空过", "Data was wiped"],
  wiped: [
    "这部手机上的访问数据被清空过（清理浏览器，或手机空间不够）。",
    "This phone's interview data was wiped (the browser was cleaned, or the phone ran out of space).",
  ],
  "wiped-unknown": [
    "清空前有 {n} 条没上传。连上网就能查清服务器收到了哪些。",
    "{n} records had not been uploaded. Once there is a network we can tell which of them the server has.",
  ],
  "wiped-none": ["清空前等着上传的 {n} 条，服务器都已经收到。", "The server has all {n} records that were waiting."],
  "wiped-missing": [
    "清空前等着上传的 {n} 条里，服务器收到了 {held} 条，丢了 {missing} 条。",
    "Of {n} records that were waiting the server has {held}; {missing} are lost.",
  ],
  "wiped-drafts": ["没答完的访问丢了 {n} 份。", "{n} unfinished interviews are lost."],
  "wiped-doors": [
    "可能要再去的门：{doors}。请告诉办公室。",
    "Doors you may have to visit again: {doors}. Please tell the office.",
  ],
  notice: ["提醒", "Notice"],
  overtaken: [
    "有 {n} 份没问完的访问用不上了：{doors}。这户已经用别的办法答过，或者这一轮已经结束。不用再去问。",
    "{n} unfinished interviews can no longer be used: {doors}. The household has answered in another way, or the round is over. There is no need to ask on.",
  ],
  "overtaken-read": ["知道了，删掉没问完的回答", "I have read this: delete the answers"],
  "not-offline": [
    "这个浏览器没能存下离线版：没有网络时可能打不开。请换手机自带的浏览器，或告诉办公室。",
    "This browser could not keep the app for use without a network. Please use the phone's own browser, or tell the office.",
  ],
  "kept-safe": ["浏览器答应不清理", "Browser keeps the data"],
  yes: ["是", "yes"],
  no: ["没有答应，请经常上传", "not promised: please upload often"],
  "new-version": ["有新版本。记录都会留着。", "There is a new version. Nothing that you saved is touched."],
  "take-new-version": ["现在更新", "Update now"],

  office: ["谁在问：{name}。电话：", "Who asks: {name}. Telephone:"],
  settings: ["字号、颜色、语言", "Type, contrast, language"],
  size: ["字号", "Size of type"],
  "size-percent": ["{n}%", "{n} %"],
  contrast: ["颜色", "Contrast"],
  "contrast-plain": ["普通", "Plain"],
  "contrast-high": ["高对比（太阳下看得清）", "High contrast (for the sun)"],
};
