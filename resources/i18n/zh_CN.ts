<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutRoom</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Every change can be taken back with Ctrl+Z, also after a restart.</source>
        <translation>每一步改动都可以用 Ctrl+Z 撤销，重新打开之后也可以。</translation>
    </message>
    <message>
        <source>No network, no account, no upload: everything lies in one folder on this computer.</source>
        <translation>不联网、无账号、不上传：全部数据都在这台电脑的一个文件夹里。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Only the name differs</source>
        <translation>一字不差，只换了称呼</translation>
    </message>
    <message>
        <source>Rewrite one by one</source>
        <translation>逐位改写</translation>
    </message>
    <message>
        <source>The same words for {count} people</source>
        <translation>同样的话发给 {count} 位</translation>
    </message>
    <message>
        <source>{percent}% alike</source>
        <translation>相似 {percent}%</translation>
    </message>
</context>
<context>
    <name>AskText</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>AwayLine</name>
    <message>
        <source>Came due in the {days} days since the last look: {count} ({types})</source>
        <translation>上次查看后的 {days} 天里有 {count} 项到期（{types}）</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BirthdayEdit</name>
    <message>
        <source>1986-03-12, 03-12, 农历八月十五</source>
        <translation>1986-03-12、03-12、农历八月十五</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>{count} more customers</source>
        <translation>另有 {count} 位</translation>
    </message>
</context>
<context>
    <name>BoardFoot</name>
    <message>
        <source>one stage on or back</source>
        <translation>移动一个阶段</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>record a loss</source>
        <translation>未成交</translation>
    </message>
    <message>
        <source>“Here” is the cumulative survival of leads over 90 days; divided by that of the stage before it is the single step</source>
        <translation>“走到这里”是线索的累计留存，近 90 天；基准来自阶段设置，逐级相除才是单步转化</translation>
    </message>
</context>
<context>
    <name>BookFiles</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this playbook?</source>
        <translation>删除这套方案？</translation>
    </message>
    <message>
        <source>Export playbook</source>
        <translation>导出方案</translation>
    </message>
    <message>
        <source>Import from file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Import playbook</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Rename playbook</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Where it is in use its rules stay in use. Ctrl+Z brings it back.</source>
        <translation>如果正在使用，规则继续有效。Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
</context>
<context>
    <name>BoundEdit</name>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>{name}: side that has it</source>
        <translation>{name}：归哪一侧</translation>
    </message>
</context>
<context>
    <name>Brackets</name>
    <message>
        <source>under {high} people</source>
        <translation>{high}人以下</translation>
    </message>
    <message>
        <source>under {high}万</source>
        <translation>{high}万以下</translation>
    </message>
    <message>
        <source>{low} people or more</source>
        <translation>{low}人以上</translation>
    </message>
    <message>
        <source>{low}–{high} people</source>
        <translation>{low}–{high}人</translation>
    </message>
    <message>
        <source>{low}–{high}万</source>
        <translation>{low}–{high}万</translation>
    </message>
    <message>
        <source>{low}万 or more</source>
        <translation>{low}万以上</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>Follow-ups</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Save calendar file</source>
        <translation>保存日历文件</translation>
    </message>
</context>
<context>
    <name>CallBrief</name>
    <message>
        <source>Budget</source>
        <translation>预算范围</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>还没有联系过</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>CallFace</name>
    <message>
        <source>Answer: {text}</source>
        <translation>反馈 {text}</translation>
    </message>
    <message>
        <source>Call-in card</source>
        <translation>来电卡</translation>
    </message>
    <message>
        <source>Capture as a new call</source>
        <translation>记为新来电</translation>
    </message>
    <message>
        <source>Copy the essentials</source>
        <translation>复制要点</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>装机</translation>
    </message>
    <message>
        <source>Installed product</source>
        <translation>已装产品</translation>
    </message>
    <message>
        <source>Last contact today</source>
        <translation>今天联系过</translation>
    </message>
    <message>
        <source>Last contact {days} d ago</source>
        <translation>上次联系 {days} 天前</translation>
    </message>
    <message>
        <source>Last digits or name</source>
        <translation>号码后四位或姓名</translation>
    </message>
    <message>
        <source>Last four digits, or a name or its pinyin</source>
        <translation>号码后四位，也可输姓名拼音</translation>
    </message>
    <message>
        <source>Last three contacts</source>
        <translation>最近三次</translation>
    </message>
    <message>
        <source>Log this call</source>
        <translation>记录这通电话</translation>
    </message>
    <message>
        <source>Next maintenance</source>
        <translation>下次维护</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下次换件</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>Not among them</source>
        <translation>不在里面</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>还没有联系过</translation>
    </message>
    <message>
        <source>Nothing is owed on either side</source>
        <translation>双方都没有未兑现的承诺</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>还没兑现的承诺</translation>
    </message>
    <message>
        <source>Owner {name}</source>
        <translation>负责人 {name}</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>可以聊</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>直选</translation>
    </message>
    <message>
        <source>decision maker</source>
        <translation>决策人</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>step</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{said}, grade {grade} every {limit} days</source>
        <translation>{said}，{grade} 级上限 {limit} 天</translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Not among them</source>
        <translation>不在里面</translation>
    </message>
    <message>
        <source>On the phone {time}</source>
        <translation>通话 {time}</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} 毫秒</translation>
    </message>
</context>
<context>
    <name>CaptureFace</name>
    <message>
        <source>A card, a chat, one line, or a picture with a QR code</source>
        <translation>粘贴名片、聊天文字、一句话，或带二维码的图片</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算范围</translation>
    </message>
    <message>
        <source>Card or chat</source>
        <translation>名片或聊天文字</translation>
    </message>
    <message>
        <source>Change what you like, Tab or Enter goes on</source>
        <translation>可直接改，Tab 或回车跳到下一项</translation>
    </message>
    <message>
        <source>Choose a picture or vCard</source>
        <translation>选择图片或电子名片</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户信息</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Follow up after the fair: day 0, 3 and 7</source>
        <translation>展会后跟进：第 0、3、7 天</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>How you meet</source>
        <translation>怎么认识的</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name of the fair</source>
        <translation>展会名称</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速录入</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并录下一位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text of the card</source>
        <translation>名片文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>时间节点</translation>
    </message>
</context>
<context>
    <name>CaptureReading</name>
    <message>
        <source>A picture with a QR code, or a vCard</source>
        <translation>带二维码的图片或电子名片</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>This picture cannot be opened.</source>
        <translation>这张图片打不开。</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>同号</translation>
    </message>
    <message>
        <source>{count} digits</source>
        <translation>{count} 位</translation>
    </message>
    <message>
        <source>{count} guessed, have a look</source>
        <translation>推断 {count} 项，请看一眼</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>已识别 {count} 项</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Call from …{digits}</source>
        <translation>来电尾号 {digits}</translation>
    </message>
    <message>
        <source>Captured at this fair</source>
        <translation>本场已录</translation>
    </message>
    <message>
        <source>Captured today</source>
        <translation>今天已录</translation>
    </message>
    <message>
        <source>Merged: {name}</source>
        <translation>已合并：{name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>To be completed within {time}; what is missing waits in the queue</source>
        <translation>{time}内补全，缺项会进「待补全」</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>By lunar day</source>
        <translation>按农历过</translation>
    </message>
    <message>
        <source>Company days</source>
        <translation>公司日</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Festivals and holidays</source>
        <translation>节日与调休</translation>
    </message>
    <message>
        <source>Keep solar birthdays whose year is known by their lunar day</source>
        <translation>知道出生年份的公历生日也按农历那天过</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>CareGrid</name>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Lunar days by the tables of 1900 to 2100</source>
        <translation>农历按 1900–2100 表推算</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>已做 {count}</translation>
    </message>
    <message>
        <source>{count} on this page</source>
        <translation>本页关怀 {count} 项</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>Budget open</source>
        <translation>预算待补全</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>没问题</translation>
    </message>
    <message>
        <source>Need to complete</source>
        <translation>需求待补全</translation>
    </message>
    <message>
        <source>No supervisor</source>
        <translation>无主管</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>已另行跟进</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>To be logged</source>
        <translation>待录入</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>待补全</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{value} speaks for {industry}</source>
        <translation>{value}，像是{industry}</translation>
    </message>
</context>
<context>
    <name>ChainEditor</name>
    <message>
        <source>Add a link</source>
        <translation>加一环</translation>
    </message>
    <message>
        <source>Add a link, such as purchasing manager; Enter adds</source>
        <translation>加一环，如 采购经理，回车添加</translation>
    </message>
</context>
<context>
    <name>ChainLink</name>
    <message>
        <source>Drag, or Alt+← →</source>
        <translation>拖动，或 Alt+← →</translation>
    </message>
    <message>
        <source>to be found</source>
        <translation>待补</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>另有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>More about this chart</source>
        <translation>图表菜单</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rules of this figure…</source>
        <translation>此图的规则…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>另存图片…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>All right</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>核对资料</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>核对方式</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Something changed: edit the customer</source>
        <translation>有变化：编辑客户资料</translation>
    </message>
    <message>
        <source>Tick what was checked.</source>
        <translation>请勾选核对过的内容。</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>向谁核对</translation>
    </message>
    <message>
        <source>such as asked the contact by phone</source>
        <translation>如 电话向联系人核实</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Data to check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Grown old</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Needs after talks</source>
        <translation>谈后待核对需求</translation>
    </message>
</context>
<context>
    <name>ClocksRoom</name>
    <message>
        <source>After each talk</source>
        <translation>每次沟通后</translation>
    </message>
    <message>
        <source>Change in the playbook</source>
        <translation>在跟进方案里改</translation>
    </message>
    <message>
        <source>Data are checked after so many days</source>
        <translation>资料多少天核对一次</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Freshness and deadlines</source>
        <translation>核对周期</translation>
    </message>
    <message>
        <source>Hours that count</source>
        <translation>按什么时间计</translation>
    </message>
    <message>
        <source>Overdue follow-ups escalate after {days} working days</source>
        <translation>跟进逾期 {days} 个工作日逐级升级</translation>
    </message>
    <message>
        <source>Shown days before</source>
        <translation>提前几天显示</translation>
    </message>
    <message>
        <source>The changes to deadlines are not saved.</source>
        <translation>时限的改动还没有保存。</translation>
    </message>
    <message>
        <source>When data ask to be checked, and until when things are to be done</source>
        <translation>资料多久核对一次，事情在什么时限内完成</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>{name}: hours that count</source>
        <translation>{name}：按什么时间计</translation>
    </message>
    <message>
        <source>{name}: shown days before</source>
        <translation>{name}：提前几天显示</translation>
    </message>
    <message>
        <source>{name}: unit</source>
        <translation>{name}：单位</translation>
    </message>
    <message>
        <source>— does not grow old; a type left empty is as every customer</source>
        <translation>— 表示不过期；类型留空则与所有客户相同</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>No colour</source>
        <translation>不设颜色</translation>
    </message>
</context>
<context>
    <name>ColourDot</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Amount</source>
        <translation>成交金额</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算范围</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>调整时间</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days to close</source>
        <translation>成交周期</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Follow-up time</source>
        <translation>跟进时间</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立时间</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>In the stage</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Key factor</source>
        <translation>转化关键因素</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后更新</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近跟进</translation>
    </message>
    <message>
        <source>Lost on</source>
        <translation>未成交时间</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>公司主营业务</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Present grade</source>
        <translation>当前级别</translation>
    </message>
    <message>
        <source>Product / service</source>
        <translation>产品/服务</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>第几次成交</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>升级/降级原因</translation>
    </message>
    <message>
        <source>Reason lost</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Set on</source>
        <translation>打标时间</translation>
    </message>
    <message>
        <source>Since lead</source>
        <translation>自线索起</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>客户规模</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Try again on</source>
        <translation>再激活日期</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Won on</source>
        <translation>转化时间</translation>
    </message>
    <message>
        <source>Yearly revenue</source>
        <translation>年营业额</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>In two days</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Nothing found. Fewer characters find more.</source>
        <translation>没有找到，少输几个字试试</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索和命令</translation>
    </message>
    <message>
        <source>Search customers, contacts, phones, pinyin…</source>
        <translation>搜索客户、联系人、电话、拼音…</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>commands only</source>
        <translation>只搜命令</translation>
    </message>
    <message>
        <source>log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{count} customers · {ms} ms</source>
        <translation>{count} 位 · {ms} ms</translation>
    </message>
</context>
<context>
    <name>CommonRoom</name>
    <message>
        <source>Common</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Customer numbers</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>for new customers; numbers given already stay</source>
        <translation>用于新客户，已有编号不变</translation>
    </message>
</context>
<context>
    <name>ComplaintDialog</name>
    <message>
        <source>Answered now</source>
        <translation>已响应</translation>
    </message>
    <message>
        <source>Export record</source>
        <translation>导出记录表</translation>
    </message>
    <message>
        <source>Finish call back</source>
        <translation>完成回访</translation>
    </message>
    <message>
        <source>How content is the customer? Choose 1 to 5.</source>
        <translation>客户满意吗？请选 1 到 5。</translation>
    </message>
    <message>
        <source>It can be brought back with undo.</source>
        <translation>可以撤销恢复。</translation>
    </message>
    <message>
        <source>Record complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this complaint?</source>
        <translation>删除这条投诉？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Submit solution</source>
        <translation>提交方案</translation>
    </message>
    <message>
        <source>What is the complaint about?</source>
        <translation>请写问题描述</translation>
    </message>
    <message>
        <source>What is the solution?</source>
        <translation>请写解决方案</translation>
    </message>
    <message>
        <source>When was the customer answered?</source>
        <translation>什么时候响应的？</translation>
    </message>
    <message>
        <source>When was the customer called back?</source>
        <translation>什么时候回访的？</translation>
    </message>
    <message>
        <source>When was the solution given?</source>
        <translation>什么时候给出方案的？</translation>
    </message>
    <message>
        <source>to be added before it is closed</source>
        <translation>处理完成前补上</translation>
    </message>
</context>
<context>
    <name>ComplaintFace</name>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Complaint record</source>
        <translation>投诉处理记录</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Export record</source>
        <translation>导出记录表</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Print record</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Record complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>asked when calling back</source>
        <translation>回访后填，进入满意度统计</translation>
    </message>
    <message>
        <source>goes into the feedback for the product department</source>
        <translation>会同步到产品反馈清单</translation>
    </message>
    <message>
        <source>stops the second clock when it is submitted</source>
        <translation>提交即停 24 小时钟</translation>
    </message>
</context>
<context>
    <name>ComplaintFacts</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Heard first by</source>
        <translation>首问负责</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>协助</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
</context>
<context>
    <name>ComplaintPaper</name>
    <message>
        <source>Cause</source>
        <translation>原因分析</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Complaint record</source>
        <translation>投诉处理记录</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer (signature)</source>
        <translation>客户签字</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>投诉人</translation>
    </message>
    <message>
        <source>Handled by (signature)</source>
        <translation>处理人签字</translation>
    </message>
    <message>
        <source>Heard first by</source>
        <translation>首问负责</translation>
    </message>
    <message>
        <source>Helped by</source>
        <translation>协助</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Measures of improvement</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题描述</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{number}, printed on {day}</source>
        <translation>{number}，{day} 打印</translation>
    </message>
</context>
<context>
    <name>CompletenessCard</name>
    <message numerus="yes">
        <source>%n missing, </source>
        <translation>
            <numerusform>缺 %n 项，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them required</source>
        <translation>
            <numerusform>其中必填 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Within {time}; F8 goes to the next</source>
        <translation>{time}内补全，F8 跳到下一处</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完整</translation>
    </message>
    <message>
        <source>for {type}</source>
        <translation>{type}必填</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>ContactBlock</name>
    <message>
        <source>Add a contact point</source>
        <translation>添加联系方式</translation>
    </message>
    <message>
        <source>Contact&apos;s name</source>
        <translation>联系人姓名</translation>
    </message>
    <message>
        <source>Contact&apos;s title</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Drag, or Alt+↑ ↓</source>
        <translation>拖动，或 Alt+↑ ↓</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>Make the main contact</source>
        <translation>设为主要联系人</translation>
    </message>
    <message>
        <source>More for this contact</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New contact point</source>
        <translation>新联系方式</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>不填偏好</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>不填角色</translation>
    </message>
    <message>
        <source>Phone, WeChat, e-mail; Enter adds</source>
        <translation>电话、微信、邮箱，回车添加</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>移除联系人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>name incomplete</source>
        <translation>姓名不全</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>Add contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Two numbers in one box are split; * is kept and marked</source>
        <translation>一格两个号码会自动拆开；含 * 的号码照存并标记</translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>复制 {value}</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>另有 %n 位联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>生日 {day}</translation>
    </message>
    <message>
        <source>decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>verified {date}</source>
        <translation>已核实 {date}</translation>
    </message>
</context>
<context>
    <name>ContentDialog</name>
    <message>
        <source>Add content</source>
        <translation>添加内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy and mark as sent</source>
        <translation>复制并标记已发</translation>
    </message>
    <message>
        <source>Edit content</source>
        <translation>编辑内容</translation>
    </message>
    <message>
        <source>In no customer&apos;s pains, needs or industry does one of these words stand.</source>
        <translation>还没有客户的痛点、需求或行业里出现这些词。</translation>
    </message>
    <message>
        <source>Industry report</source>
        <translation>行业报告</translation>
    </message>
    <message>
        <source>Know-how</source>
        <translation>行业干货</translation>
    </message>
    <message>
        <source>Made for {count}, sent to {sent}</source>
        <translation>对应 {count} 位客户，已发 {sent} 位</translation>
    </message>
    <message>
        <source>Matches: {words}</source>
        <translation>匹配词：{words}</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Monthly content</source>
        <translation>本月内容</translation>
    </message>
    <message>
        <source>Nothing for this month yet</source>
        <translation>这个月还没有内容</translation>
    </message>
    <message>
        <source>Product update</source>
        <translation>产品更新</translation>
    </message>
    <message>
        <source>Write down a product update, an industry report or some know-how and whose words it answers.</source>
        <translation>添加产品更新、行业报告或行业干货，写上它对应的痛点或需求。</translation>
    </message>
    <message>
        <source>You send it yourself after copying</source>
        <translation>程序不代发，复制后由您发出</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>ContentForm</name>
    <message>
        <source>Add content</source>
        <translation>添加内容</translation>
    </message>
    <message>
        <source>Edit content</source>
        <translation>编辑内容</translation>
    </message>
    <message>
        <source>Industry report</source>
        <translation>行业报告</translation>
    </message>
    <message>
        <source>Know-how</source>
        <translation>行业干货</translation>
    </message>
    <message>
        <source>Name of the content</source>
        <translation>内容名称</translation>
    </message>
    <message>
        <source>One more sentence</source>
        <translation>补充一句</translation>
    </message>
    <message>
        <source>Product update</source>
        <translation>产品更新</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Words to match</source>
        <translation>匹配词</translation>
    </message>
    <message>
        <source>one of them is enough</source>
        <translation>有一个对上即可</translation>
    </message>
    <message>
        <source>such as: batch backup</source>
        <translation>如：批量备份</translation>
    </message>
    <message>
        <source>words that stand in pains, needs or the industry, such as: backup, ERP</source>
        <translation>痛点、需求或行业里出现的词，如：备份、ERP</translation>
    </message>
</context>
<context>
    <name>ContractPart</name>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Deal: {line}</source>
        <translation>成交：{line}</translation>
    </message>
    <message>
        <source>Its renewal is due {days} days before the end</source>
        <translation>到期前 {days} 天提醒续约</translation>
    </message>
    <message>
        <source>No deal yet: its contract is entered with the deal</source>
        <translation>还没有成交记录，合同在记录成交时填写</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>是哪一天？</translation>
    </message>
</context>
<context>
    <name>ConversionDialog</name>
    <message>
        <source>A product or payment has a value that cannot be read.</source>
        <translation>产品或回款里有看不懂的值。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>成交金额</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>合同开始</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Date of the deal</source>
        <translation>成交日期</translation>
    </message>
    <message>
        <source>Edit the deal</source>
        <translation>修改成交</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>请填写金额</translation>
    </message>
    <message>
        <source>Key factor</source>
        <translation>转化关键因素</translation>
    </message>
    <message>
        <source>Move on to {stage}</source>
        <translation>移到“{stage}”</translation>
    </message>
    <message>
        <source>No amount recognised; the text is kept</source>
        <translation>没有认出金额，原文照存</translation>
    </message>
    <message>
        <source>No longer hot</source>
        <translation>取消热点</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Product / service</source>
        <translation>产品/服务</translation>
    </message>
    <message>
        <source>Purchase no. {number}</source>
        <translation>第 {number} 次成交</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save deal</source>
        <translation>保存成交</translation>
    </message>
    <message>
        <source>Understood: {short} = {whole} yuan</source>
        <translation>识别为 {short} = {whole} 元</translation>
    </message>
    <message>
        <source>What decided it</source>
        <translation>哪一点促成了成交</translation>
    </message>
    <message>
        <source>What was bought</source>
        <translation>成交了什么</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>请写明日期</translation>
    </message>
    <message>
        <source>guide until {day}</source>
        <translation>使用指南最晚 {day} 发出</translation>
    </message>
    <message>
        <source>such as 65万 or 650,000</source>
        <translation>如 65万 或 650,000</translation>
    </message>
    <message>
        <source>the end of the contract comes up on {day}</source>
        <translation>合同到期提醒 {day}</translation>
    </message>
</context>
<context>
    <name>ConversionsPage</name>
    <message>
        <source>All stages</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>Lost {count}</source>
        <translation>未成交 {count}</translation>
    </message>
    <message>
        <source>Won {count}</source>
        <translation>已成交 {count}</translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message>
        <source>Add cost</source>
        <translation>添加费用</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Costs of winning customers</source>
        <translation>获客费用</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save cost</source>
        <translation>保存费用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spent on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>是哪一天？</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>报告保存在 {path}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>程序出了问题</translation>
    </message>
    <message>
        <source>The last action was not finished. What was saved before is safe; the program can go on.</source>
        <translation>上一步没有完成。之前保存的数据没有问题，可以继续使用。</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>Criterion</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Remove the criterion</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Ticked by</source>
        <translation>由谁勾选</translation>
    </message>
    <message>
        <source>What must be so</source>
        <translation>要满足什么</translation>
    </message>
    <message>
        <source>ticked by hand</source>
        <translation>手动勾选</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <source>Add tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Day after tomorrow</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交负责人</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新标签…</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>自选日期…</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>No day in it: planned for tomorrow</source>
        <translation>没有写日期，按明天安排</translation>
    </message>
    <message>
        <source>What was typed here would be lost.</source>
        <translation>这里填写的内容不会保存。</translation>
    </message>
    <message>
        <source>last talk {date}</source>
        <translation>最近沟通 {date}</translation>
    </message>
    <message>
        <source>no talk yet</source>
        <translation>还没有沟通记录</translation>
    </message>
    <message>
        <source>to be added</source>
        <translation>待补全</translation>
    </message>
    <message>
        <source>{type} also need {count}: {fields}</source>
        <translation>{type}另需 {count} 项：{fields}</translation>
    </message>
</context>
<context>
    <name>CustomerMenu</name>
    <message>
        <source>Add tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Change grade</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Change stage</source>
        <translation>调整阶段</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交负责人</translation>
    </message>
    <message>
        <source>Hot on/off</source>
        <translation>热点 开/关</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Mark hot</source>
        <translation>设为热点</translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Need analysis</source>
        <translation>需求分析报告</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Push a new product</source>
        <translation>新品推送</translation>
    </message>
    <message>
        <source>Record complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Spread over days</source>
        <translation>分散安排</translation>
    </message>
</context>
<context>
    <name>CustomerPick</name>
    <message>
        <source>Name, contact, phone or pinyin</source>
        <translation>客户、联系人、电话、拼音</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Add the first one, paste rows from Excel, or import a workbook.</source>
        <translation>添加第一位客户，从 Excel 粘贴，或导入工作簿。</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行高</translation>
    </message>
    <message>
        <source>Drawer (Ctrl+\)</source>
        <translation>详情抽屉 (Ctrl+\)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Relaxed rows</source>
        <translation>宽松行高</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Standard rows</source>
        <translation>标准行高</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What you remove waits here for 30 days.</source>
        <translation>移入回收站的客户在这里保留 30 天。</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} customers selected</source>
        <translation>已选 {count} 位客户</translation>
    </message>
</context>
<context>
    <name>DataRoom</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Data and safety</source>
        <translation>数据与安全</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>数据只在这台电脑上</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>未设密码</translation>
    </message>
    <message>
        <source>None yet: one is made when you quit.</source>
        <translation>还没有备份，退出时自动备份</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这个备份？</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Set: the book and its backups open with it alone</source>
        <translation>已设置：没有密码，账本和备份都打不开</translation>
    </message>
    <message>
        <source>Take the password off</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>The present state is kept as a backup first.</source>
        <translation>当前内容会先备份</translation>
    </message>
    <message>
        <source>another password</source>
        <translation>另一个密码</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Standard columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>DateChip</name>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Time: {span}</source>
        <translation>时间：{span}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Logged {days} d late</source>
        <translation>补录，晚 {days} 天</translation>
    </message>
    <message>
        <source>Logged {hours} h late</source>
        <translation>补录，晚 {hours} 小时</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>逾期 {days}天</translation>
    </message>
    <message>
        <source>{headline}, {year}</source>
        <translation>{year}年{headline}</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>剩 {hours} 小时</translation>
    </message>
    <message>
        <source>{month}/{day} – {last}</source>
        <translation>{month}月{day}日 – {last}日</translation>
    </message>
    <message>
        <source>{month}/{day} – {next}/{last}</source>
        <translation>{month}月{day}日 – {next}月{last}日</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{weekday}, {month} {day}</source>
        <translation>{month}{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Logged within {time}</source>
        <translation>{time}内录入率</translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation>今天还没有跟进记录</translation>
    </message>
    <message>
        <source>Overdue {count}</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>Progress this week</source>
        <translation>本周进度</translation>
    </message>
    <message>
        <source>Progress today</source>
        <translation>今日进度</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>of {total} done</source>
        <translation>/ {total} 已完成</translation>
    </message>
    <message>
        <source>{count} of the {total} contacts of the last 7 days</source>
        <translation>近 7 天 {total} 次联系中有 {count} 次</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>日程单</translation>
    </message>
    <message>
        <source>Day sheet {date}</source>
        <translation>日程单 {date}</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Nobody is due</source>
        <translation>今天没有要联系的客户</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>还没有联系过</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{count} due, {late} of them late</source>
        <translation>共 {count} 项，其中逾期 {late} 项</translation>
    </message>
</context>
<context>
    <name>DayTools</name>
    <message>
        <source>Care calendar</source>
        <translation>关怀日历</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Table only</source>
        <translation>仅表格</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Week + table</source>
        <translation>周历 + 表格</translation>
    </message>
</context>
<context>
    <name>DaysRoom</name>
    <message>
        <source>Calendar and festivals</source>
        <translation>日历与节日</translation>
    </message>
    <message>
        <source>Days off and the working days in exchange: nothing is due on a day off</source>
        <translation>放假和调休上班的日子；放假日不安排跟进</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>编辑 {name}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Gifts and greetings</source>
        <translation>礼品与祝福</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>法定假日与调休</translation>
    </message>
    <message>
        <source>What gifts may be worth, and whether a greeting counts as a contact</source>
        <translation>礼品限额，发出的祝福算不算一次联系</translation>
    </message>
    <message>
        <source>Which festivals are greeted, and days of your own</source>
        <translation>哪些节日问候客户，以及自己的日子</translation>
    </message>
</context>
<context>
    <name>DealColumn</name>
    <message>
        <source>Care after signing</source>
        <translation>签约后维护</translation>
    </message>
    <message>
        <source>Lost lately</source>
        <translation>近期未成交</translation>
    </message>
    <message>
        <source>No key factor is recorded</source>
        <translation>还没有记录关键因素</translation>
    </message>
    <message>
        <source>No losses recorded</source>
        <translation>没有未成交记录</translation>
    </message>
    <message>
        <source>Nothing to do this week</source>
        <translation>本周没有要做的</translation>
    </message>
    <message>
        <source>What decided the deals</source>
        <translation>转化关键因素</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>再次联系</translation>
    </message>
</context>
<context>
    <name>DealPane</name>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
    <message>
        <source>{count} deals</source>
        <translation>{count} 单</translation>
    </message>
</context>
<context>
    <name>DealsTab</name>
    <message>
        <source>Criteria of the stage</source>
        <translation>阶段条件</translation>
    </message>
    <message>
        <source>Deals and losses</source>
        <translation>成交与未成交</translation>
    </message>
    <message>
        <source>No deal yet.</source>
        <translation>还没有成交记录。</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DimensionCard</name>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>{name}: weight</source>
        <translation>{name}：权重</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Copy for {name}</source>
        <translation>复制给{name}的祝福</translation>
    </message>
    <message>
        <source>Edit for {name}</source>
        <translation>修改给{name}的祝福</translation>
    </message>
    <message>
        <source>Rewrite for {name}</source>
        <translation>改写给{name}的祝福</translation>
    </message>
    <message>
        <source>uses nothing known of them</source>
        <translation>没有用到任何往来</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Drop it</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Typed on {when} and not saved</source>
        <translation>{when} 填了没有保存</translation>
    </message>
    <message>
        <source>Typed on {when} and not saved: {name}</source>
        <translation>{when} 填了没有保存：{name}</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Company day</source>
        <translation>公司日</translation>
    </message>
    <message>
        <source>Copy and record</source>
        <translation>复制并记录</translation>
    </message>
    <message>
        <source>Greeting drafts</source>
        <translation>祝福草稿</translation>
    </message>
    <message>
        <source>Monthly content</source>
        <translation>本月内容</translation>
    </message>
    <message>
        <source>Nobody is to be greeted on these days.</source>
        <translation>这些天没有要问候的人。</translation>
    </message>
    <message>
        <source>Rewrite all</source>
        <translation>全部重写</translation>
    </message>
    <message>
        <source>You send it yourself after copying</source>
        <translation>程序不代发，复制后由您发出</translation>
    </message>
    <message>
        <source>{name} {day} · {count} to greet</source>
        <translation>{name} {day} · {count} 位</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Customer drawer</source>
        <translation>客户抽屉</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>{tag}: set on {day}, is it still true?</source>
        <translation>{tag}：{day} 打的标签，现在还对吗？</translation>
    </message>
</context>
<context>
    <name>DrillDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
</context>
<context>
    <name>DuePopover</name>
    <message>
        <source>Due now</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Nobody is due.</source>
        <translation>没有要跟进的客户。</translation>
    </message>
    <message>
        <source>Overdue {count}</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>Show all in Today</source>
        <translation>在「今日」查看全部</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>{days} d overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{type}</source>
        <translation>{type}提醒</translation>
    </message>
    <message>
        <source>{type} reminder</source>
        <translation>{type}提醒</translation>
    </message>
</context>
<context>
    <name>DuplicateStrip</name>
    <message>
        <source>Compare F4</source>
        <translation>对比 F4</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>可能重复</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing entered for this period</source>
        <translation>本期还没有录入</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Change {entry}</source>
        <translation>修改：{entry}</translation>
    </message>
    <message>
        <source>Remove {entry}</source>
        <translation>移除 {entry}</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>hidden · {n}</source>
        <translation>已隐藏 · {n}</translation>
    </message>
    <message>
        <source>{name}: English</source>
        <translation>{name}：英文名</translation>
    </message>
    <message>
        <source>{name}: more</source>
        <translation>{name}：更多</translation>
    </message>
    <message>
        <source>{name}: name</source>
        <translation>{name}：名称</translation>
    </message>
    <message>
        <source>{name}: other spellings</source>
        <translation>{name}：别名</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>保存事件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>相关人</translation>
    </message>
</context>
<context>
    <name>ExceptionsCard</name>
    <message>
        <source>A whole number is missing.</source>
        <translation>还缺一个整数。</translation>
    </message>
    <message>
        <source>After {n} unanswered the gap × {f}, up to {m} days</source>
        <translation>{n} 次未响应，间隔 ×{f}，最长 {m} 天</translation>
    </message>
    <message>
        <source>At most {n} contacts a day, the rest moves on</source>
        <translation>每天最多安排 {n} 项，超出按优先级顺延</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Hot customers: at most</source>
        <translation>热点客户上限</translation>
    </message>
    <message>
        <source>Hot customers: days</source>
        <translation>热点客户天数</translation>
    </message>
    <message>
        <source>Hot every {n} days, at most {m} of them</source>
        <translation>热点客户改为每 {n} 天，上限 {m} 位</translation>
    </message>
    <message>
        <source>Most contacts a day</source>
        <translation>每天最多安排</translation>
    </message>
    <message>
        <source>Without a grade every {n} days</source>
        <translation>没有级别的客户每 {n} 天</translation>
    </message>
    <message>
        <source>Without a grade: days</source>
        <translation>没有级别的客户天数</translation>
    </message>
    <message>
        <source>Without an answer: longest gap</source>
        <translation>未响应：最长间隔</translation>
    </message>
    <message>
        <source>Without an answer: times</source>
        <translation>未响应：连续次数</translation>
    </message>
    <message>
        <source>Without an answer: times as long</source>
        <translation>未响应：扩大倍数</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All four templates in one workbook</source>
        <translation>四张模板（一个工作簿）</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>For a colleague or somebody outside</source>
        <translation>给同事或外部人员</translation>
    </message>
    <message>
        <source>Selected rows of the current tab</source>
        <translation>当前页面选中的行</translation>
    </message>
    <message>
        <source>The columns as they are shown, in the order of the tab.</source>
        <translation>按当前显示的列与顺序</translation>
    </message>
    <message>
        <source>The sources&apos; columns in their order; importing the file again changes nothing.</source>
        <translation>列与顺序同原模板；再次导入不会改动数据</translation>
    </message>
    <message>
        <source>What the current tab shows</source>
        <translation>当前页面显示的内容</translation>
    </message>
</context>
<context>
    <name>ExportList</name>
    <message>
        <source>Exported at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Four templates</source>
        <translation>四张模板</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>所选行</translation>
    </message>
    <message>
        <source>Shown rows</source>
        <translation>当前页</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
</context>
<context>
    <name>ExportLogDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>还没有导出过。</translation>
    </message>
</context>
<context>
    <name>FactorBars</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>What decided the deals</source>
        <translation>转化关键因素</translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Double-click copies the value</source>
        <translation>双击复制</translation>
    </message>
</context>
<context>
    <name>FairWaveDialog</name>
    <message>
        <source>Also those who have a plan already</source>
        <translation>已有计划的也安排</translation>
    </message>
    <message>
        <source>Ask again, offer a demo</source>
        <translation>回访，约演示</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>每天最多</translation>
    </message>
    <message>
        <source>Call about the need</source>
        <translation>电话了解需求</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>Everyone met there has a plan already.</source>
        <translation>这场展会的客户都已有计划。</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Follow up after a fair</source>
        <translation>展会后跟进</translation>
    </message>
    <message>
        <source>Nobody was captured at a fair yet: Ctrl+Shift+N begins.</source>
        <translation>还没有在展会上录入客户：按 Ctrl+Shift+N 开始。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Plan {count} contacts</source>
        <translation>安排 {count} 次跟进</translation>
    </message>
    <message>
        <source>So far: {people} met, {graded} graded, {touched} contacted, {converted} converted, {amount}</source>
        <translation>到目前：录入 {people} 位，已定级 {graded}，已联系 {touched}，成交 {converted}，{amount}</translation>
    </message>
    <message>
        <source>Thank for the visit, send the documents</source>
        <translation>感谢到访，发资料</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>次/天</translation>
    </message>
    <message>
        <source>and {count} more days</source>
        <translation>另有 {count} 天</translation>
    </message>
    <message>
        <source>{count} have a plan already.</source>
        <translation>{count} 位已有计划，不重复安排。</translation>
    </message>
    <message>
        <source>{people} people, three contacts each, until {last}; {moved} moved to a day with room.</source>
        <translation>{people} 位，每位三次，到 {last} 为止；{moved} 次挪到了有空的日子。</translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Feedback for the product department</source>
        <translation>客户反馈清单</translation>
    </message>
    <message>
        <source>Feedback of talks, complaints with their improvement, suggestions of surveys.</source>
        <translation>包括跟进反馈、投诉与改进措施、满意度调研建议。</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Only with one of these words</source>
        <translation>只要含这些词的</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>such as a product&apos;s name</source>
        <translation>如 产品名称</translation>
    </message>
</context>
<context>
    <name>FestivalRows</name>
    <message>
        <source>Add a day</source>
        <translation>添加日子</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>全选 / 全不选</translation>
    </message>
    <message>
        <source>Days of your own</source>
        <translation>自己的日子</translation>
    </message>
    <message>
        <source>Greet at solar terms too</source>
        <translation>节气也发问候</translation>
    </message>
    <message>
        <source>Greetings go to the levels</source>
        <translation>祝福发给这些级别</translation>
    </message>
    <message>
        <source>Levels that are greeted</source>
        <translation>发祝福的级别</translation>
    </message>
    <message>
        <source>and to customers with purchasing power and credit of 4 or 5</source>
        <translation>以及采购能力和信用都在 4 以上的客户</translation>
    </message>
    <message>
        <source>nobody but the strong buyers</source>
        <translation>只发给采购能力强的客户</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Asked of</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>编辑字段</translation>
    </message>
    <message>
        <source>Entries to choose from</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>every customer</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>用逗号或顿号分隔</translation>
    </message>
    <message>
        <source>such as pieces, m², km</source>
        <translation>如 台、㎡、公里</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Put on the form</source>
        <translation>放入表单</translation>
    </message>
    <message>
        <source>from a file, not on the form</source>
        <translation>来自导入文件，未放入表单</translation>
    </message>
    <message>
        <source>only {whom}</source>
        <translation>仅 {whom}</translation>
    </message>
    <message>
        <source>{name}: down</source>
        <translation>{name}：下移</translation>
    </message>
    <message>
        <source>{name}: edit</source>
        <translation>{name}：编辑</translation>
    </message>
    <message>
        <source>{name}: take off the form</source>
        <translation>{name}：移出表单</translation>
    </message>
    <message>
        <source>{name}: up</source>
        <translation>{name}：上移</translation>
    </message>
</context>
<context>
    <name>FieldVersions</name>
    <message>
        <source>Versions of the form</source>
        <translation>模板版本</translation>
    </message>
    <message>
        <source>added {names}</source>
        <translation>新增 {names}</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>顺序调整</translation>
    </message>
    <message>
        <source>changed {names}</source>
        <translation>调整 {names}</translation>
    </message>
    <message>
        <source>no own fields</source>
        <translation>没有自定义字段</translation>
    </message>
    <message>
        <source>took off {names}</source>
        <translation>移除 {names}</translation>
    </message>
</context>
<context>
    <name>FieldsRoom</name>
    <message>
        <source>For everybody or for some types and industries; what a file brings under an unknown title is kept here</source>
        <translation>可只问某些类型或行业；文件里认不出的列也存在这里</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In use at</source>
        <translation>已填客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>No field of your own yet</source>
        <translation>还没有自定义字段</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>95 % interval {low} – {high}</source>
        <translation>95% 区间 {low} – {high}</translation>
    </message>
    <message>
        <source>Few samples (n={count})</source>
        <translation>样本少（n={count}）</translation>
    </message>
    <message>
        <source>vs {period}</source>
        <translation>较 {period}</translation>
    </message>
    <message>
        <source>vs {period}, same days</source>
        <translation>较 {period}同期</translation>
    </message>
</context>
<context>
    <name>FileLines</name>
    <message>
        <source>Add file</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Files {count}</source>
        <translation>附件 {count}</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{name}, kept when the record is saved</source>
        <translation>{name}，保存记录时存入</translation>
    </message>
</context>
<context>
    <name>FilesRoom</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>The four templates as one workbook, or what the current tab shows</source>
        <translation>四张模板合为一个工作簿，或当前页面显示的内容</translation>
    </message>
    <message>
        <source>xlsx, xls, ods, csv, txt, vcf; a preview shows every problem, one undo takes the import back</source>
        <translation>支持 xlsx、xls、ods、csv、txt、vcf；先预览并标出问题，一次撤销即可退回整次导入</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Add files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>No file yet. Drop files here or add them.</source>
        <translation>还没有附件，可把文件拖到这里或点添加。</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
</context>
<context>
    <name>FilterTools</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>grade {letter}</source>
        <translation>{letter} 级</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>120 invented customers and their year</source>
        <translation>120 位虚构客户，含一年往来记录</translation>
    </message>
    <message>
        <source>A name is enough, the rest within 24 hours</source>
        <translation>只填名称也能保存，24 小时内补全</translation>
    </message>
    <message>
        <source>Add the first customer</source>
        <translation>新建第一位客户</translation>
    </message>
    <message>
        <source>All six pages have something to try</source>
        <translation>六个页面都有内容可试</translation>
    </message>
    <message>
        <source>Already have a book? Open its folder</source>
        <translation>已有账本？打开它所在的文件夹</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>换个位置</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Close it whenever you like</source>
        <translation>看完随时关闭</translation>
    </message>
    <message>
        <source>Customers, follow-ups, grades, deals</source>
        <translation>客户信息、跟进计划、分级、转化 四张表</translation>
    </message>
    <message>
        <source>Drop files here to start the preview</source>
        <translation>把文件拖到这里，松开即开始预览</translation>
    </message>
    <message>
        <source>Finds the headers, even below merged titles</source>
        <translation>自动认表头，标题合并单元格也行</translation>
    </message>
    <message>
        <source>Folder of the book</source>
        <translation>账本所在的文件夹</translation>
    </message>
    <message>
        <source>How often each grade is contacted; you can change it at any time</source>
        <translation>决定多久联系一次，随时可改</translation>
    </message>
    <message>
        <source>Import your Excel</source>
        <translation>导入现有 Excel</translation>
    </message>
    <message>
        <source>Importing again makes no duplicates</source>
        <translation>重复导入不会重复建客户</translation>
    </message>
    <message>
        <source>Lies in a file of its own, apart from your data</source>
        <translation>放在单独文件，不混进您的数据</translation>
    </message>
    <message>
        <source>Likely duplicates are shown while you type</source>
        <translation>输入时提示疑似重复</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>No network, no account, no upload. File: {path}</source>
        <translation>不联网，不注册，不上传。文件：{path}</translation>
    </message>
    <message>
        <source>One undo takes the whole import back</source>
        <translation>一步撤销整批导入</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open example data</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>跟进方案</translation>
    </message>
    <message>
        <source>Reminders follow the grade</source>
        <translation>按级别自动提醒跟进</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Shows a preview, marks every problem</source>
        <translation>先预览再写入，问题逐格标出</translation>
    </message>
    <message>
        <source>The customer number is made for you</source>
        <translation>客户编号自动生成</translation>
    </message>
    <message>
        <source>Three ways, pick one; all of them stay at hand later</source>
        <translation>三种方式，任选一种，以后都能再用</translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>Your data stays on this computer</source>
        <translation>数据只在本机</translation>
    </message>
    <message>
        <source>xlsx · xls · ods · csv · txt · vcf, several at once</source>
        <translation>xlsx · xls · ods · csv · txt · vcf，可一次多个</translation>
    </message>
</context>
<context>
    <name>FloatCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>保持在最前</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>附件 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>选择附件</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
    <message>
        <source>How many minutes? Such as 18 or 1小时20分</source>
        <translation>时长写分钟数，如 18 或 1小时20分</translation>
    </message>
    <message>
        <source>Late, after {hours} h</source>
        <translation>补录，{hours} 小时后</translation>
    </message>
    <message>
        <source>Move to {date}</source>
        <translation>改到 {date}</translation>
    </message>
    <message>
        <source>Not yet: plan it</source>
        <translation>还没到时间，请改为安排</translation>
    </message>
    <message>
        <source>Stage {name}</source>
        <translation>阶段 {name}</translation>
    </message>
    <message>
        <source>This day is past</source>
        <translation>这一天已过</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>请写明日期</translation>
    </message>
</context>
<context>
    <name>FollowUpFace</name>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>By grade {letter}</source>
        <translation>按 {letter} 级间隔</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Customer&apos;s feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Mark as hot</source>
        <translation>标为热点</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Reason for the grade</source>
        <translation>级别调整原因</translation>
    </message>
    <message>
        <source>Save follow-up</source>
        <translation>保存跟进</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>保存安排</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage {name}</source>
        <translation>阶段 {name}</translation>
    </message>
    <message>
        <source>Suggestion: {line}</source>
        <translation>建议：{line}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>跟进时间</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Tomorrow 10:00</source>
        <translation>明天 10:00</translation>
    </message>
    <message>
        <source>What the customer needs now</source>
        <translation>客户现在需要什么</translation>
    </message>
    <message>
        <source>What the customer said about it</source>
        <translation>客户怎么说</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>聊了什么</translation>
    </message>
    <message>
        <source>Why the grade changes</source>
        <translation>为什么调整级别</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>Calendar file (ics)</source>
        <translation>日历文件（ics）</translation>
    </message>
    <message>
        <source>Day sheet (PDF, print)</source>
        <translation>日程单（PDF、打印）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drag a card to move it</source>
        <translation>拖动卡片可改期</translation>
    </message>
    <message>
        <source>Go to customers</source>
        <translation>去客户信息</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>No follow-ups yet</source>
        <translation>还没有跟进记录</translation>
    </message>
    <message>
        <source>Nothing in this week</source>
        <translation>这一周没有跟进</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Press L on a customer to log the first one.</source>
        <translation>在客户上按 L 记录第一次跟进。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Table only</source>
        <translation>仅表格</translation>
    </message>
    <message>
        <source>Tables (xlsx, csv)</source>
        <translation>表格（xlsx、csv）</translation>
    </message>
    <message>
        <source>{count} follow-ups</source>
        <translation>{count} 条跟进</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message numerus="yes">
        <source>%n place(s) to look at, saving still works</source>
        <translation>
            <numerusform>%n 处要改，不影响保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>compare duplicate</source>
        <translation>对比重复</translation>
    </message>
    <message>
        <source>go to section</source>
        <translation>跳到分区</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>next problem</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>today</source>
        <translation>填今天</translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Half a year without a change: which fields are missing, which does nobody fill in?</source>
        <translation>已半年未调整：还缺哪些字段，哪些没人填？</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>两周后再提醒</translation>
    </message>
    <message>
        <source>Look at the fields</source>
        <translation>看一遍字段</translation>
    </message>
    <message>
        <source>Looked over</source>
        <translation>看过了</translation>
    </message>
    <message>
        <source>The form of customers wants a look</source>
        <translation>客户信息表模板该看一遍了</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>guess</source>
        <translation>推断</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>No setting of that name</source>
        <translation>没有这个设置</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>Funnel of the stages</source>
        <translation>销售阶段漏斗</translation>
    </message>
    <message>
        <source>{mean} d</source>
        <translation>{mean} 天</translation>
    </message>
    <message>
        <source>{mean} d / {limit} d</source>
        <translation>{mean} 天 / {limit} 天</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Do it all the same</source>
        <translation>仍要这样做</translation>
    </message>
    <message>
        <source>Move them to better days</source>
        <translation>都改到合适的日子</translation>
    </message>
    <message>
        <source>Move to {date}</source>
        <translation>改到 {date}</translation>
    </message>
    <message>
        <source>Too much contact?</source>
        <translation>联系是否太频繁？</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{count} of {all} customers would be contacted too often:</source>
        <translation>{all} 位客户中有 {count} 位会联系过频：</translation>
    </message>
</context>
<context>
    <name>GateFace</name>
    <message>
        <source>Move on</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move on with reason</source>
        <translation>带原因前移</translation>
    </message>
    <message>
        <source>Proposal first</source>
        <translation>先看方案</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回原处</translation>
    </message>
    <message>
        <source>Such as: they want to see the proposal first</source>
        <translation>例如：客户要求先看方案再报预算</translation>
    </message>
    <message>
        <source>Their boss agreed by word</source>
        <translation>领导已口头同意</translation>
    </message>
    <message>
        <source>To enter “{stage}”</source>
        <translation>进入“{stage}”的条件</translation>
    </message>
    <message numerus="yes">
        <source>To move %n customer(s) on</source>
        <translation>
            <numerusform>%n 位客户前移</numerusform>
        </translation>
    </message>
    <message>
        <source>To move on all the same, write a word why</source>
        <translation>仍要前移，写一句原因</translation>
    </message>
    <message>
        <source>Usual in their industry</source>
        <translation>同行业惯例</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>仍要前移的原因</translation>
    </message>
    <message>
        <source>listed in the review</source>
        <translation>会列入复盘</translation>
    </message>
    <message numerus="yes">
        <source>{name}: missing for %n customer(s)</source>
        <translation>
            <numerusform>{name}：%n 位缺</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiftsCard</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Gift log</source>
        <translation>礼品记录</translation>
    </message>
    <message>
        <source>Log gift</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>New gift</source>
        <translation>新礼品</translation>
    </message>
    <message>
        <source>Purpose of the gift</source>
        <translation>礼品用途</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>To whom, what, how much</source>
        <translation>给谁，什么，多少钱</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>用途是什么？</translation>
    </message>
    <message>
        <source>above {limit} a purpose is needed</source>
        <translation>单份超过 {limit} 需写用途</translation>
    </message>
    <message>
        <source>at most {limit} a person and year</source>
        <translation>当年每位上限 {limit}</translation>
    </message>
    <message>
        <source>this year {sum}</source>
        <translation>今年 {sum}</translation>
    </message>
</context>
<context>
    <name>GradeBoard</name>
    <message>
        <source>Let go to make it {letter}; the reason comes next</source>
        <translation>松开后改为 {letter} 级，并填写原因</translation>
    </message>
</context>
<context>
    <name>GradeCard</name>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>No grade yet; rules may suggest one later</source>
        <translation>还没有级别，以后可按规则建议</translation>
    </message>
</context>
<context>
    <name>GradeDialog</name>
    <message>
        <source>A reason helps later; save again to go without one</source>
        <translation>写上原因便于复盘；再按一次可不填原因保存</translation>
    </message>
    <message>
        <source>Budget postponed</source>
        <translation>预算推迟</translation>
    </message>
    <message>
        <source>Change grade</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Clear need, budget approved</source>
        <translation>需求明确，预算已审批</translation>
    </message>
    <message>
        <source>Need confirmed, process open</source>
        <translation>需求确认，流程待明确</translation>
    </message>
    <message>
        <source>Need has gone</source>
        <translation>需求消失</translation>
    </message>
    <message>
        <source>New grade</source>
        <translation>新级别</translation>
    </message>
    <message>
        <source>No reply for a long time</source>
        <translation>长期未响应</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What changed? It is kept with the grade.</source>
        <translation>发生了什么变化？会随级别一起保存</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 等另外 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeFoot</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply and make suggestions</source>
        <translation>应用并生成建议</translation>
    </message>
    <message>
        <source>Apply and make {n} suggestions</source>
        <translation>应用并生成 {n} 条建议</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Regrade at once</source>
        <translation>直接改级</translation>
    </message>
    <message>
        <source>The filled dot has the value on the bound. Past grades are explained by the rule of their day.</source>
        <translation>实心圆表示边界值算在这一级。过去的定级仍按当时版本解释。</translation>
    </message>
</context>
<context>
    <name>GradeHead</name>
    <message>
        <source>Grade {letter}</source>
        <translation>{letter} 级</translation>
    </message>
    <message>
        <source>Sum of the budgets, each with its lower end</source>
        <translation>预算合计，区间取下限</translation>
    </message>
</context>
<context>
    <name>GradePanel</name>
    <message numerus="yes">
        <source>%n below the rule&apos;s last level stay there</source>
        <translation>
            <numerusform>规则最低级以下 %n 位不动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exactly on a bound</source>
        <translation>
            <numerusform>边界恰好相等 %n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded by hand stay</source>
        <translation>
            <numerusform>手动定级 %n 位不动</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers of each grade</source>
        <translation>各级人数</translation>
    </message>
    <message>
        <source>From grade to grade</source>
        <translation>从哪级到哪级</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Who moves</source>
        <translation>会变的客户</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>逐一查看 {n}</translation>
    </message>
    <message>
        <source>down {n}</source>
        <translation>降级 {n}</translation>
    </message>
    <message>
        <source>first grade {n}</source>
        <translation>首次定级 {n}</translation>
    </message>
    <message>
        <source>get another grade, of {total}</source>
        <translation>位客户会变，共 {total} 位</translation>
    </message>
    <message>
        <source>rows: now · columns: after</source>
        <translation>行：现在 · 列：改后</translation>
    </message>
    <message>
        <source>up {n}</source>
        <translation>升级 {n}</translation>
    </message>
</context>
<context>
    <name>GradeStrip</name>
    <message>
        <source>every {days} days</source>
        <translation>每 {days} 天</translation>
    </message>
</context>
<context>
    <name>GradeTile</name>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
</context>
<context>
    <name>GradesPage</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Change grade</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Go to customers</source>
        <translation>去客户信息</translation>
    </message>
    <message>
        <source>Grade again</source>
        <translation>重新评估</translation>
    </message>
    <message>
        <source>Grade history</source>
        <translation>客户分级表</translation>
    </message>
    <message>
        <source>Grade rules</source>
        <translation>分级规则</translation>
    </message>
    <message>
        <source>Grading again</source>
        <translation>正在重新评估</translation>
    </message>
    <message>
        <source>Last graded {day} {weekday}</source>
        <translation>上次评估 {day} {weekday}</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Need analysis</source>
        <translation>需求分析报告</translation>
    </message>
    <message>
        <source>No grade was changed yet</source>
        <translation>还没有级别调整</translation>
    </message>
    <message>
        <source>Press G on a customer, then a letter from A to E.</source>
        <translation>在客户上按 G，再按 A 到 E。</translation>
    </message>
    <message>
        <source>This month {up} up, {down} down</source>
        <translation>本月升级 {up} · 降级 {down}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>调整记录 {count}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} suggestions</source>
        <translation>待处理建议 {count}</translation>
    </message>
    <message>
        <source>{over} more than the limit of {limit}</source>
        <translation>超过上限 {limit}，多 {over} 位</translation>
    </message>
</context>
<context>
    <name>GradingCard</name>
    <message>
        <source>Grade anew</source>
        <translation>重新评估</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Grading everybody</source>
        <translation>正在评级</translation>
    </message>
    <message>
        <source>Screen grade {letter} this month: {n} stirred</source>
        <translation>本月 {letter} 级筛选：{n} 位有动静</translation>
    </message>
    <message>
        <source>due this month, last on {day}</source>
        <translation>本月该评级，上次 {day}</translation>
    </message>
    <message>
        <source>due this week, last on {day}</source>
        <translation>本周该评级，上次 {day}</translation>
    </message>
    <message>
        <source>nobody was graded by the rule yet</source>
        <translation>还没有按规则评过级</translation>
    </message>
</context>
<context>
    <name>GradingRoom</name>
    <message numerus="yes">
        <source>%n customer(s) are not decided and stay as they are.</source>
        <translation>
            <numerusform>%n 位未定，保持原级，不猜。</numerusform>
        </translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>还原预设</translation>
    </message>
    <message>
        <source>Grade rules</source>
        <translation>分级规则</translation>
    </message>
    <message>
        <source>Grading everybody</source>
        <translation>正在评级</translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation>未知：{names}</translation>
    </message>
    <message>
        <source>The changed grade rule is not applied.</source>
        <translation>改过的分级规则还没有应用。</translation>
    </message>
    <message>
        <source>against the grades now · {n} s</source>
        <translation>与现在的级别比 · {n} 秒</translation>
    </message>
    <message>
        <source>in use: v{n}, as shipped</source>
        <translation>正在使用 v{n}，出厂预设</translation>
    </message>
    <message>
        <source>in use: v{n}, since {day}</source>
        <translation>正在使用 v{n}，{day} 起</translation>
    </message>
    <message>
        <source>v{n} draft</source>
        <translation>v{n} 草稿</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n day(s) here</source>
        <translation>
            <numerusform>停留 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Change grade (G)</source>
        <translation>改级别（G）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Next customer (Alt+Down)</source>
        <translation>下一位客户（Alt+↓）</translation>
    </message>
    <message>
        <source>Previous customer (Alt+Up)</source>
        <translation>上一位客户（Alt+↑）</translation>
    </message>
    <message>
        <source>filed {date}</source>
        <translation>{date} 建档</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>负责人 {name}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Conversions</source>
        <translation>转化记录</translation>
    </message>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户信息</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Grading</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Quick capture (Ctrl+Shift+N)</source>
        <translation>快速录入（Ctrl+Shift+N）</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Search name, contact, phone, pinyin…</source>
        <translation>搜索客户、联系人、电话、拼音…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>All data is fresh.</source>
        <translation>资料都在有效期内。</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Audit of the month</source>
        <translation>本月抽查</translation>
    </message>
    <message>
        <source>Audit of {month}</source>
        <translation>{month}抽查</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>核对资料</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>前后矛盾</translation>
    </message>
    <message>
        <source>Customers drawn by chance: is everything filled in, and does it hold together?</source>
        <translation>随机抽出的客户：填全了吗，前后一致吗？</translation>
    </message>
    <message>
        <source>Data to check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Draw customers by chance and look whether their data holds.</source>
        <translation>随机抽出一批客户，看看资料是否可靠。</translation>
    </message>
    <message>
        <source>Draw {count}</source>
        <translation>抽取 {count} 位</translation>
    </message>
    <message>
        <source>Draw {count} more</source>
        <translation>再抽 {count} 位</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Groups of data that were looked at longest ago, by grade; the rules stand in the settings.</source>
        <translation>最久没有核对的资料，按级别排列；周期在设置里。</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>没问题</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>确认无误</translation>
    </message>
    <message>
        <source>Looks wrong</source>
        <translation>可疑的值</translation>
    </message>
    <message>
        <source>No sample this month</source>
        <translation>本月还没有抽查</translation>
    </message>
    <message>
        <source>No tag is old.</source>
        <translation>没有过期的标签。</translation>
    </message>
    <message>
        <source>Nobody lacks it</source>
        <translation>没有客户缺这一项</translation>
    </message>
    <message>
        <source>Not in order…</source>
        <translation>有问题…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Old tags</source>
        <translation>过期标签</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Still true</source>
        <translation>仍然成立</translation>
    </message>
    <message>
        <source>Tags that were set more than {days} days ago: are they still true?</source>
        <translation>打上超过 {days} 天的标签：现在还对吗？</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>整本客户簿</translation>
    </message>
    <message>
        <source>Without {field}</source>
        <translation>缺少{field}</translation>
    </message>
    <message>
        <source>{who}: {count} customers, hot ones and the best grades first.</source>
        <translation>{who}：{count} 位客户，热点与高级别在前。</translation>
    </message>
    <message>
        <source>{wrong} of {seen} looked at are not in order.</source>
        <translation>已看 {seen} 位，{wrong} 位有问题。</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looked at {time}</source>
        <translation>检查于 {time}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>HolidayRows</name>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>Nothing is known of this year yet.</source>
        <translation>这一年还没有安排。</translation>
    </message>
    <message>
        <source>Paste the text of next year&apos;s notice here</source>
        <translation>把下一年放假通知的文字粘贴到这里</translation>
    </message>
    <message>
        <source>Read the notice</source>
        <translation>读出放假安排</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知文字</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>{count} lines were read, look at them before you save.</source>
        <translation>读出 {count} 行，保存前请核对。</translation>
    </message>
</context>
<context>
    <name>HotCard</name>
    <message>
        <source>Hot right now</source>
        <translation>热点客户</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
</context>
<context>
    <name>HotDialog</name>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Every hot customer has a need and was contacted lately.</source>
        <translation>每位热点客户都有需求，近期也联系过。</translation>
    </message>
    <message>
        <source>Hot customers</source>
        <translation>热点客户</translation>
    </message>
    <message>
        <source>No longer hot: {count}</source>
        <translation>取消热点 {count} 位</translation>
    </message>
    <message>
        <source>Save limit</source>
        <translation>保存上限</translation>
    </message>
    <message>
        <source>The limit is a whole number.</source>
        <translation>上限是一个整数。</translation>
    </message>
    <message>
        <source>Whose mark can go</source>
        <translation>可以取消的热点</translation>
    </message>
    <message>
        <source>{count} customers are hot. The fewer there are, the more each of them gets.</source>
        <translation>现有 {count} 位热点客户。热点越少，每位得到的关注越多。</translation>
    </message>
</context>
<context>
    <name>HotLine</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未联系</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Blank cells erase what the book has</source>
        <translation>空白单元格清除原有内容</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>导入 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {files}</source>
        <translation>正在导入 {files}</translation>
    </message>
    <message>
        <source>Nothing new to import</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>换个文件</translation>
    </message>
    <message>
        <source>Reading {files}</source>
        <translation>正在读取 {files}</translation>
    </message>
    <message>
        <source>Save problems as workbook</source>
        <translation>导出问题表</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Import this sheet</source>
        <translation>导入此工作表</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>header in row {row}</source>
        <translation>表头第 {row} 行</translation>
    </message>
    <message>
        <source>{count} of {total} columns matched</source>
        <translation>{total} 列中匹配 {count} 列</translation>
    </message>
</context>
<context>
    <name>ImprovementDialog</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save improvement</source>
        <translation>保存改进项</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>What shall be better</source>
        <translation>改进什么</translation>
    </message>
    <message>
        <source>What shall be better?</source>
        <translation>请写明改进什么</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>是哪一天？</translation>
    </message>
</context>
<context>
    <name>InstallationDialog</name>
    <message>
        <source>From the interval: {days}</source>
        <translation>按周期推算：{days}</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>装机日期</translation>
    </message>
    <message>
        <source>Installed product</source>
        <translation>已装产品</translation>
    </message>
    <message>
        <source>Maintained every</source>
        <translation>维护周期</translation>
    </message>
    <message>
        <source>Maintained today</source>
        <translation>今天已维护</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Next maintenance</source>
        <translation>下次维护</translation>
    </message>
    <message>
        <source>Next replacement</source>
        <translation>下次换件</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Part replaced today</source>
        <translation>今天已换件</translation>
    </message>
    <message>
        <source>Part to replace</source>
        <translation>要换的配件</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Replaced every</source>
        <translation>换件周期</translation>
    </message>
    <message>
        <source>Save product</source>
        <translation>保存产品</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Which product?</source>
        <translation>请写产品名称</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>next maintenance {day}</source>
        <translation>下次维护 {day}</translation>
    </message>
    <message>
        <source>next replacement {day}</source>
        <translation>下次换件 {day}</translation>
    </message>
    <message>
        <source>once</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>such as the battery</source>
        <translation>如 电池</translation>
    </message>
</context>
<context>
    <name>KeysRoom</name>
    <message>
        <source>Everywhere</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>F1 shows them at any time</source>
        <translation>按 F1 随时查看</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>KnownRow</name>
    <message>
        <source>Days ahead for {name}</source>
        <translation>{name}提前天数</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前提醒</translation>
    </message>
    <message>
        <source>no greetings</source>
        <translation>不发祝福</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>A whole number is missing.</source>
        <translation>还缺一个整数。</translation>
    </message>
    <message>
        <source>Escalation of what is overdue</source>
        <translation>逾期升级</translation>
    </message>
    <message>
        <source>Marked red</source>
        <translation>列表标红</translation>
    </message>
    <message>
        <source>On top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Step {n}: days overdue</source>
        <translation>第 {n} 步：逾期天数</translation>
    </message>
    <message>
        <source>Supervisor&apos;s list</source>
        <translation>进入主管清单</translation>
    </message>
    <message>
        <source>after {n} days</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>can be exported</source>
        <translation>可导出给主管</translation>
    </message>
    <message>
        <source>counted in the tray</source>
        <translation>并计入托盘</translation>
    </message>
    <message>
        <source>each step tells once; working days</source>
        <translation>每一步只提醒一次，按工作日计</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>本人看到</translation>
    </message>
</context>
<context>
    <name>LevelBadge</name>
    <message>
        <source>{level}: colour and place</source>
        <translation>{level} 级：颜色与位置</translation>
    </message>
</context>
<context>
    <name>LevelBars</name>
    <message>
        <source>Customers of each grade, now and after</source>
        <translation>各级人数，现在与改后</translation>
    </message>
</context>
<context>
    <name>LevelDetail</name>
    <message>
        <source>A phase left empty says what the whole playbook says of it.</source>
        <translation>留空的阶段沿用整套方案的说法。</translation>
    </message>
    <message>
        <source>Suggested content</source>
        <translation>建议内容</translation>
    </message>
    <message>
        <source>{level}: what to talk about</source>
        <translation>{level} 级：聊什么</translation>
    </message>
</context>
<context>
    <name>LevelMenu</name>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove level</source>
        <translation>去掉这一级</translation>
    </message>
</context>
<context>
    <name>LevelRow</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>in</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>不设</translation>
    </message>
    <message>
        <source>{level}: days for the goal</source>
        <translation>{level} 级：目标天数</translation>
    </message>
    <message>
        <source>{level}: goal</source>
        <translation>{level} 级：目标</translation>
    </message>
    <message>
        <source>{level}: meaning</source>
        <translation>{level} 级：含义</translation>
    </message>
    <message>
        <source>{level}: most a day</source>
        <translation>{level} 级：每日上限</translation>
    </message>
    <message>
        <source>{level}: most a week</source>
        <translation>{level} 级：每周上限</translation>
    </message>
    <message>
        <source>{level}: name</source>
        <translation>{level} 级：名称</translation>
    </message>
    <message>
        <source>{level}: shortest gap</source>
        <translation>{level} 级：最短间隔</translation>
    </message>
    <message>
        <source>{level}: what to talk about</source>
        <translation>{level} 级：聊什么</translation>
    </message>
    <message>
        <source>{level}: who leads</source>
        <translation>{level} 级：主导</translation>
    </message>
</context>
<context>
    <name>LevelTable</name>
    <message>
        <source>Add level</source>
        <translation>增加级别</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Day/week</source>
        <translation>上限 日/周</translation>
    </message>
    <message>
        <source>Every grade of the list has a level</source>
        <translation>选项列表里的级别都已加入</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Lead, hours</source>
        <translation>主导与服务时间</translation>
    </message>
    <message>
        <source>Least gap</source>
        <translation>最短间隔</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Name and meaning</source>
        <translation>名称与含义</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>{level}: a whole number is missing.</source>
        <translation>{level} 级：还缺一个整数。</translation>
    </message>
</context>
<context>
    <name>LimitRows</name>
    <message>
        <source>A greeting that was sent counts as a contact</source>
        <translation>发出的祝福算一次联系</translation>
    </message>
    <message>
        <source>One gift above this needs a purpose</source>
        <translation>单份超过这个数要写用途</translation>
    </message>
    <message>
        <source>One person in a calendar year</source>
        <translation>每位每年上限</translation>
    </message>
    <message>
        <source>Then the next date counts from it, and it counts against the limits of contact.</source>
        <translation>勾选后，下次跟进从祝福那天重新起算，也计入联系频次上限。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Add it</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Days off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节日名称</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Name of the holiday</source>
        <translation>假期名称</translation>
    </message>
    <message>
        <source>Off or worked</source>
        <translation>休还是班</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>同一天</translation>
    </message>
</context>
<context>
    <name>LineRows</name>
    <message>
        <source>Add a product</source>
        <translation>加一行产品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount of the product</source>
        <translation>产品金额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost of the product</source>
        <translation>产品成本</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product / service</source>
        <translation>产品/服务</translation>
    </message>
    <message>
        <source>Several products, or with their cost</source>
        <translation>按产品分行，可填成本</translation>
    </message>
    <message>
        <source>Sum {amount}</source>
        <translation>金额 {amount}</translation>
    </message>
    <message>
        <source>margin {amount} ({share})</source>
        <translation>毛利 {amount}（{share}）</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>{name}: {entry}</source>
        <translation>{name}：{entry}</translation>
    </message>
</context>
<context>
    <name>ListsRoom</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add below…</source>
        <translation>在下面增加…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Entry below {name}</source>
        <translation>{name} 下的选项</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>In use {n} times: cannot be deleted</source>
        <translation>已用 {n} 次，不能删除</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>选项列表</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新选项</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>恢复显示</translation>
    </message>
    <message>
        <source>Other spellings in files</source>
        <translation>文件里的别名</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>What can be chosen in forms; other spellings are understood in files</source>
        <translation>表单里的选项；别名在导入文件时都认得</translation>
    </message>
</context>
<context>
    <name>LoadBars</name>
    <message>
        <source>Follow-ups a day</source>
        <translation>每天的跟进数</translation>
    </message>
</context>
<context>
    <name>LookRoom</name>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Each choice is seen at once</source>
        <translation>选择后立即生效</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>High contrast: strong lines, borders and focus</source>
        <translation>高对比度：更清晰的线条、边框和焦点</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation>外观与字号</translation>
    </message>
    <message>
        <source>Nothing moves: panels and cards appear at once</source>
        <translation>减少动效：面板和卡片直接出现</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Empty: do not try again</source>
        <translation>留空则不再激活</translation>
    </message>
    <message>
        <source>It leaves the board of the stages; moving it to a stage brings it back.</source>
        <translation>登记后离开阶段看板；再移到某个阶段就会回来。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save loss</source>
        <translation>保存未成交</translation>
    </message>
    <message>
        <source>Stage reached</source>
        <translation>走到的阶段</translation>
    </message>
    <message>
        <source>Try again on</source>
        <translation>再激活日期</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>请写明日期</translation>
    </message>
    <message>
        <source>Who won it</source>
        <translation>被谁拿走</translation>
    </message>
</context>
<context>
    <name>LostPane</name>
    <message>
        <source>Go to customers</source>
        <translation>去客户信息</translation>
    </message>
    <message>
        <source>No losses recorded</source>
        <translation>没有未成交记录</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>What it has done so far is taken back.</source>
        <translation>已完成的部分会撤回。</translation>
    </message>
    <message>
        <source>Work is still running</source>
        <translation>还有任务在进行</translation>
    </message>
</context>
<context>
    <name>MarketDialog</name>
    <message>
        <source>Add share</source>
        <translation>添加份额</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Market shares</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Ourselves</source>
        <translation>我们自己</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save share</source>
        <translation>保存份额</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>份额（%）</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Completeness by type and field</source>
        <translation>按类型与字段看完整度</translation>
    </message>
    <message>
        <source>Not needed for this type</source>
        <translation>这个类型不需要</translation>
    </message>
    <message>
        <source>Without a type</source>
        <translation>未填类型</translation>
    </message>
    <message>
        <source>{field}: {filled} of {total} filled in</source>
        <translation>{field}：{total} 位中已填 {filled} 位</translation>
    </message>
</context>
<context>
    <name>MethodRow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>MilestoneDialog</name>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Reached today</source>
        <translation>今天达成</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save milestone</source>
        <translation>保存里程碑</translation>
    </message>
    <message>
        <source>What is to be reached?</source>
        <translation>请写里程碑名称</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
</context>
<context>
    <name>MomentPopover</name>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Set time</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>such as yesterday 15:20</source>
        <translation>如 昨天 15:20</translation>
    </message>
</context>
<context>
    <name>MonthBoard</name>
    <message>
        <source>Month calendar</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>Strategic customers</source>
        <translation>战略客户</translation>
    </message>
    <message>
        <source>of the best importance, whatever the money</source>
        <translation>勾选后重要度直接为最高级，不看金额</translation>
    </message>
</context>
<context>
    <name>MoveMatrix</name>
    <message>
        <source>From grade to grade</source>
        <translation>从哪级到哪级</translation>
    </message>
</context>
<context>
    <name>MoversDialog</name>
    <message>
        <source>Customers who move</source>
        <translation>会变的客户</translation>
    </message>
    <message>
        <source>the first {n} of {total}</source>
        <translation>前 {n} 位，共 {total} 位</translation>
    </message>
</context>
<context>
    <name>NeedReport</name>
    <message>
        <source>Core need</source>
        <translation>核心诉求</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Direction of the solution</source>
        <translation>解决方案方向</translation>
    </message>
    <message>
        <source>Need analysis</source>
        <translation>需求分析报告</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Talked with</source>
        <translation>沟通对象</translation>
    </message>
    <message>
        <source>Value expected</source>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>填写日期</translation>
    </message>
</context>
<context>
    <name>NeedReportDialog</name>
    <message>
        <source>Need analysis</source>
        <translation>需求分析报告</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新报告</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>What does the customer need?</source>
        <translation>客户的诉求是什么？</translation>
    </message>
</context>
<context>
    <name>NeedTick</name>
    <message>
        <source>Needs and budget still hold</source>
        <translation>需求、预算仍属实</translation>
    </message>
    <message>
        <source>Nothing is noted yet</source>
        <translation>还没有记录</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Before a call</source>
        <translation>打电话前</translation>
    </message>
    <message>
        <source>Choose a date …</source>
        <translation>自选日期…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>No follow-up planned</source>
        <translation>未安排跟进</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>The day after tomorrow</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>for {date}</source>
        <translation>计划 {date}</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Choose a customer in the list to see it here</source>
        <translation>在列表中选择一位客户，即可在此查看</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Goes into the PDF</source>
        <translation>随 PDF 一起导出</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>自动保存 {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>To make up for</source>
        <translation>要补的</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>做得好的</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Change rule</source>
        <translation>改规则</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>The source leaves this open; the grade is our answer</source>
        <translation>原文没有说这一段归哪级，这是我们的取法，可改</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>{name}: part {n}</source>
        <translation>{name}：第 {n} 段</translation>
    </message>
    <message>
        <source>{part} (open)</source>
        <translation>{part}（空缺）</translation>
    </message>
</context>
<context>
    <name>NumberSettings</name>
    <message>
        <source>Initials of each customer</source>
        <translation>按客户名称首字母</translation>
    </message>
    <message>
        <source>Parts: {abbr} short name, {yyyy} or {yy} year, {mm} month, {seq:3} running number</source>
        <translation>可用：{abbr} 简称，{yyyy} 或 {yy} 年，{mm} 月，{seq:3} 流水号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>编号规则</translation>
    </message>
    <message>
        <source>The next number is</source>
        <translation>下一个编号是</translation>
    </message>
    <message>
        <source>The next ones look like</source>
        <translation>编号示例</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>使用此规则</translation>
    </message>
    <message>
        <source>Your short name {abbr}</source>
        <translation>本单位简称 {abbr}</translation>
    </message>
</context>
<context>
    <name>OftenCard</name>
    <message>
        <source>Contacted too often</source>
        <translation>跟进过频</translation>
    </message>
    <message>
        <source>Move to {day}</source>
        <translation>改到 {day}</translation>
    </message>
    <message>
        <source>Next {day}</source>
        <translation>下次 {day}</translation>
    </message>
</context>
<context>
    <name>OftenLine</name>
    <message>
        <source>{count} in one day, better ≤ {allowed}</source>
        <translation>一天内 {count} 次，建议 ≤ {allowed} 次</translation>
    </message>
    <message>
        <source>{count} in {days} d, better ≤ {allowed}</source>
        <translation>{days} 天内 {count} 次，建议 ≤ {allowed} 次</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>By type and field</source>
        <translation>按类型与字段</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Shares of the required fields that are filled in; press one to see who lacks the field.</source>
        <translation>每格是该类型必填项的填写比例；点一格看看谁还缺。</translation>
    </message>
    <message>
        <source>{have} of {want} required values are there, at {count} customers.</source>
        <translation>{count} 位客户的必填内容共 {want} 项，已填 {have} 项。</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>还没有这类记录。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>动态</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>+ Field</source>
        <translation>+ 加字段</translation>
    </message>
    <message>
        <source>Add a field of your own to every customer&apos;s form</source>
        <translation>为所有客户的表单加一个自定义字段</translation>
    </message>
    <message>
        <source>own field</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>08-18, 2026-05-20 or 农历腊月初八</source>
        <translation>08-18、2026-05-20 或 农历腊月初八</translation>
    </message>
    <message>
        <source>Date of your day</source>
        <translation>自己日子的日期</translation>
    </message>
    <message>
        <source>Days ahead for your day</source>
        <translation>自己日子的提前天数</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>日子名称</translation>
    </message>
    <message>
        <source>Name of your day</source>
        <translation>自己日子的名称</translation>
    </message>
    <message>
        <source>Remove this day</source>
        <translation>删除这个日子</translation>
    </message>
    <message>
        <source>days ahead</source>
        <translation>天前提醒</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Text of the greeting</source>
        <translation>祝福文字</translation>
    </message>
</context>
<context>
    <name>OwnerCard</name>
    <message>
        <source>Last change</source>
        <translation>最后更新</translation>
    </message>
    <message>
        <source>Owner and times</source>
        <translation>归属与时间</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Change grade</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy phone {phone}</source>
        <translation>复制电话 {phone}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户信息</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Put off the next follow-up</source>
        <translation>延后下次跟进</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>延后到</translation>
    </message>
    <message>
        <source>Record complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Who calls from …{digits}?</source>
        <translation>谁来电？尾号 {digits}</translation>
    </message>
    <message>
        <source>also called</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>拼音匹配</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>need</source>
        <translation>需求含</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注含</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>PassedDialog</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Every move on met its criteria</source>
        <translation>每次前移都满足了条件</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺的条件</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Moved on with criteria missing</source>
        <translation>未满足条件放行</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>没有写原因</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>A forgotten password cannot be brought back by anybody: without it neither the book nor its backups open. Write it down and keep it in another place.</source>
        <translation>密码忘了谁也找不回来：没有密码，账本和备份都打不开。请抄下来，另放一处。</translation>
    </message>
    <message>
        <source>Attachments and exported files are not covered. Backups take the same password.</source>
        <translation>附件和导出的文件不加密。备份使用同一密码。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Not the same as above</source>
        <translation>与上面不一致</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Take the password off</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>The book and its backups are readable for everybody who gets hold of the files.</source>
        <translation>取消后，拿到文件的人都能读账本和备份。</translation>
    </message>
    <message>
        <source>Writing the book anew</source>
        <translation>正在重写账本</translation>
    </message>
    <message>
        <source>{count} characters at least</source>
        <translation>至少 {count} 个字符</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Mind the case of letters and the keyboard&apos;s language. A backup may have an older one.</source>
        <translation>请留意大小写和输入法。较早的备份可能用的是以前的密码。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>This book has a password</source>
        <translation>账本已设密码</translation>
    </message>
</context>
<context>
    <name>PastPlan</name>
    <message>
        <source>Fold up</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Open: {titles}</source>
        <translation>未完成：{titles}</translation>
    </message>
    <message>
        <source>Plan of {period} done</source>
        <translation>{period}计划完成情况</translation>
    </message>
    <message>
        <source>Tick off item by item</source>
        <translation>逐项勾选</translation>
    </message>
</context>
<context>
    <name>PaymentRows</name>
    <message>
        <source>Add a payment</source>
        <translation>加一笔回款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount of the payment</source>
        <translation>回款金额</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应收日期</translation>
    </message>
    <message>
        <source>Payment due on</source>
        <translation>应收日期</translation>
    </message>
    <message>
        <source>Payment received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Payments agreed in the contract</source>
        <translation>合同约定的回款计划</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remark on the payment</source>
        <translation>回款备注</translation>
    </message>
    <message>
        <source>{paid} of {whole} received</source>
        <translation>已回款 {paid} / {whole}</translation>
    </message>
</context>
<context>
    <name>PeopleRow</name>
    <message>
        <source>last {date}</source>
        <translation>上次 {date}</translation>
    </message>
</context>
<context>
    <name>PeriodHead</name>
    <message>
        <source>Against {period}</source>
        <translation>对比 {period}</translation>
    </message>
    <message>
        <source>Changed since, reckoning again …</source>
        <translation>数据有变，正在重算…</translation>
    </message>
    <message>
        <source>Data as of {moment}</source>
        <translation>数据截至 {moment}</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Talked to {name}</source>
        <translation>沟通对象 {name}</translation>
    </message>
</context>
<context>
    <name>PickFace</name>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop files here to start the preview</source>
        <translation>把文件拖到这里，松开即开始预览</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen the preview.</source>
        <translation>预览确认之前不会写入任何内容</translation>
    </message>
    <message>
        <source>xlsx · xls · ods · csv · txt · vcf, several at once</source>
        <translation>xlsx · xls · ods · csv · txt · vcf，可一次多个</translation>
    </message>
</context>
<context>
    <name>PickMenu</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>All day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>All the same: {reason}</source>
        <translation>仍然安排：{reason}</translation>
    </message>
    <message>
        <source>Another plan stands within half an hour</source>
        <translation>半小时内还有另一项安排</translation>
    </message>
    <message>
        <source>Grade {letter}</source>
        <translation>{letter} 级</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>热点</translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>Carry %n item(s) over</source>
        <translation>
            <numerusform>把 %n 项结转到下月</numerusform>
        </translation>
    </message>
    <message>
        <source>Improvement plan</source>
        <translation>下月改进计划</translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation>还没有改进项</translation>
    </message>
    <message>
        <source>Suggested by the figures</source>
        <translation>数据建议</translation>
    </message>
    <message>
        <source>This month in words</source>
        <translation>本月小结</translation>
    </message>
    <message>
        <source>This quarter in words</source>
        <translation>本季小结</translation>
    </message>
    <message>
        <source>This year in words</source>
        <translation>本年小结</translation>
    </message>
</context>
<context>
    <name>PlanDays</name>
    <message>
        <source>Plans at nearly the same time</source>
        <translation>时间相近的安排</translation>
    </message>
    <message>
        <source>Too much contact</source>
        <translation>联系过频</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Carried over</source>
        <translation>上月结转</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>PlanMany</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Plan for {count} customers</source>
        <translation>为 {count} 位客户安排</translation>
    </message>
    <message>
        <source>This day is past</source>
        <translation>这一天已过</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Tomorrow 10:00</source>
        <translation>明天 10:00</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} of them have a plan already: it moves to the new day.</source>
        <translation>其中 {count} 位已有安排，将改到新的日期。</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names} 等</translation>
    </message>
</context>
<context>
    <name>PlaybookRoom</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply to {n}</source>
        <translation>应用到 {n} 位</translation>
    </message>
    <message>
        <source>Copy as new playbook</source>
        <translation>复制为新方案</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Leave this playbook?</source>
        <translation>离开这套方案？</translation>
    </message>
    <message>
        <source>Levels, cadence, limits and who leads</source>
        <translation>级别、频率、上限与负责人的一整套规则</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>My playbook</source>
        <translation>我的方案</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>跟进方案</translation>
    </message>
    <message>
        <source>Save only</source>
        <translation>只保存方案</translation>
    </message>
    <message>
        <source>The changes to {name} are not saved.</source>
        <translation>{name} 的改动还没有保存。</translation>
    </message>
    <message>
        <source>The old rules are kept: what was reminded before is still explained by them</source>
        <translation>旧规则保留，过去的提醒仍按当时的规则解释</translation>
    </message>
    <message>
        <source>Working out due dates</source>
        <translation>正在计算下次跟进</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>有未应用的改动</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>made from {name}</source>
        <translation>由{name}改来</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Biggest moves</source>
        <translation>变动最大</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>Due on each of the next {n} days</source>
        <translation>未来 {n} 天每天到期</translation>
    </message>
    <message>
        <source>Due per day, now and after</source>
        <translation>每天到期：现在与应用后</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Spread over later days, none over the limit</source>
        <translation>分散到后面几天，每天不超过上限</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Who moves when applied</source>
        <translation>应用后谁会变</translation>
    </message>
    <message>
        <source>after</source>
        <translation>应用后</translation>
    </message>
    <message>
        <source>against {name}</source>
        <translation>相对 {name}</translation>
    </message>
    <message>
        <source>dashed: limit of {n}</source>
        <translation>虚线为每日上限 {n}</translation>
    </message>
    <message>
        <source>due on another day, of {total}</source>
        <translation>位的下次跟进会变，共 {total} 位</translation>
    </message>
    <message>
        <source>earlier {n}</source>
        <translation>提前 {n}</translation>
    </message>
    <message>
        <source>later {n}</source>
        <translation>推后 {n}</translation>
    </message>
    <message>
        <source>most on {day}: {now} → {after}</source>
        <translation>最多的一天 {day}：{now} → {after}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>plans and promises stay on their day</source>
        <translation>已安排和有承诺日期的不动</translation>
    </message>
    <message>
        <source>same {n}</source>
        <translation>不变 {n}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>{day} goes from {now} to {after}, over {most} a day</source>
        <translation>{day} 从 {now} 增到 {after}，超过每日 {most}</translation>
    </message>
    <message>
        <source>{day} has {after}, over {most} a day</source>
        <translation>{day} 有 {after} 项，超过每日 {most}</translation>
    </message>
    <message>
        <source>{n} days earlier on average</source>
        <translation>平均提前 {n} 天</translation>
    </message>
    <message>
        <source>{n} days later on average</source>
        <translation>平均推后 {n} 天</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原值</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PushDialog</name>
    <message>
        <source>All on {start}</source>
        <translation>都在 {start}</translation>
    </message>
    <message>
        <source>At most a day</source>
        <translation>每天最多</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>买过</translation>
    </message>
    <message>
        <source>Existing customers only</source>
        <translation>只看老客户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>From {start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Offer the new product {product}</source>
        <translation>推荐新品 {product}</translation>
    </message>
    <message>
        <source>Pains and needs</source>
        <translation>痛点与需求</translation>
    </message>
    <message>
        <source>Plan follow-ups</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Plan {count} follow-ups</source>
        <translation>安排 {count} 条跟进</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Push a new product</source>
        <translation>新品推送</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>They may try it</source>
        <translation>可试用</translation>
    </message>
    <message>
        <source>Trial-{product}</source>
        <translation>试用-{product}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Which product?</source>
        <translation>请写产品名称</translation>
    </message>
    <message>
        <source>any of these words</source>
        <translation>含任一词即可</translation>
    </message>
    <message>
        <source>{action}, they may try it</source>
        <translation>{action}，可试用</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} customers, the first {shown} are shown</source>
        <translation>{count} 位客户，只列前 {shown} 位</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QuickFace</name>
    <message>
        <source>Another customer</source>
        <translation>换一位客户</translation>
    </message>
    <message>
        <source>Called Mr. Wang yesterday, too expensive, send quote next Wednesday</source>
        <translation>昨天下午电话王总 嫌贵 下周三发新报价</translation>
    </message>
    <message>
        <source>Customer&apos;s feedback</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>下次跟进</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>One sentence, Enter saves it</source>
        <translation>写一句话，回车即存</translation>
    </message>
    <message>
        <source>Our promise</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>快速记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Which customer</source>
        <translation>哪位客户</translation>
    </message>
    <message>
        <source>last line</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>QuickLogDialog</name>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>%n 处请确认</numerusform>
        </translation>
    </message>
    <message>
        <source>All understood</source>
        <translation>全部识别</translation>
    </message>
    <message>
        <source>Contact no. {count} of the week</source>
        <translation>本周第 {count} 次</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Our promise</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>Stays as typed: {text}</source>
        <translation>照原话保留：{text}</translation>
    </message>
    <message>
        <source>Their promise</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Which customer</source>
        <translation>哪位客户</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Which {words}</source>
        <translation>哪位{words}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>grade {grade} at most {most}, not passed</source>
        <translation>{grade} 级每周 ≤ {most}，未超</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>whom</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>{words} is not in the book</source>
        <translation>客户簿里没有{words}</translation>
    </message>
</context>
<context>
    <name>QuietBar</name>
    <message>
        <source>Hours when nobody is contacted</source>
        <translation>免打扰时段</translation>
    </message>
</context>
<context>
    <name>QuietCard</name>
    <message>
        <source>Messages allowed then (greetings always are)</source>
        <translation>允许此时发短信（节日祝福不受限）</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Rest on weekends and holidays, not on exchanged days</source>
        <translation>周末和法定假日不安排，调休日照常</translation>
    </message>
    <message>
        <source>told when logging and planning</source>
        <translation>记录和安排时都提示</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ReasonRow</name>
    <message>
        <source>A deadline</source>
        <translation>有截止时间</translation>
    </message>
    <message>
        <source>A word why</source>
        <translation>写一句原因</translation>
    </message>
    <message>
        <source>A word why, please</source>
        <translation>请写一句原因</translation>
    </message>
    <message>
        <source>Agreed before</source>
        <translation>事先约好</translation>
    </message>
    <message>
        <source>An urgent question</source>
        <translation>急事</translation>
    </message>
    <message>
        <source>The customer asked for it</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>Why all the same?</source>
        <translation>为什么仍要联系？</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>A whole number is wanted.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Change grade</source>
        <translation>改级别</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes this.</source>
        <translation>按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {count} records?</source>
        <translation>移除 {count} 条记录？</translation>
    </message>
    <message>
        <source>The customers stay as they are.</source>
        <translation>客户本身不受影响。</translation>
    </message>
</context>
<context>
    <name>RemindRoom</name>
    <message>
        <source>Reminders and tray</source>
        <translation>提醒与托盘</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>A birthday is kept with its contact: solar or lunar, with or without the year.</source>
        <translation>生日记在联系人上：公历或农历都可以，年份可以不写。</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Contract end</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>哪位客户</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>新建提醒</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>打开联系人</translation>
    </message>
    <message>
        <source>Project milestone</source>
        <translation>项目节点</translation>
    </message>
    <message>
        <source>Record deal</source>
        <translation>记录成交</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>节点叫什么？</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What was it</source>
        <translation>什么事件</translation>
    </message>
    <message>
        <source>Which customer?</source>
        <translation>哪位客户？</translation>
    </message>
    <message>
        <source>e.g. Proposal review</source>
        <translation>如：方案评审</translation>
    </message>
</context>
<context>
    <name>ReminderSettings</name>
    <message>
        <source>Cards appear in the corner of the screen and never take the keyboard.</source>
        <translation>提醒卡片出现在屏幕角落，不抢走键盘。</translation>
    </message>
    <message>
        <source>Closing the window keeps the program in the tray</source>
        <translation>关闭窗口时留在托盘</translation>
    </message>
    <message>
        <source>Remind me when a follow-up is due</source>
        <translation>到期时提醒我</translation>
    </message>
    <message>
        <source>Start with the session, hidden in the tray</source>
        <translation>登录系统后自动启动，停在托盘</translation>
    </message>
    <message>
        <source>This desktop has no tray: the window closes as usual, reminders appear while it is open.</source>
        <translation>此桌面没有托盘：关闭窗口即退出，提醒只在窗口打开时出现。</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 条成交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n 条跟进</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Move %n customer(s) into the bin?</source>
        <translation>
            <numerusform>把 %n 位客户移入回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>Move into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>They can be brought back for 30 days.</source>
        <translation>30 天内可恢复。</translation>
    </message>
    <message>
        <source>Together with {parts}. {keep}</source>
        <translation>连同 {parts}。{keep}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>Improvement plan of {month}</source>
        <translation>{month}改进计划</translation>
    </message>
    <message>
        <source>Plan of {period} done {done} / {count}</source>
        <translation>{period}计划完成 {done} / {count}</translation>
    </message>
    <message>
        <source>Review of {period}</source>
        <translation>{period}复盘</translation>
    </message>
    <message>
        <source>What to make up for</source>
        <translation>要补的</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>n is the number of records behind a figure; few samples are named</source>
        <translation>n 为数字背后的记录数；样本少的会注明</translation>
    </message>
    <message>
        <source>{change} less than in {period}</source>
        <translation>比 {period}少 {change}</translation>
    </message>
    <message>
        <source>{change} more than in {period}</source>
        <translation>比 {period}多 {change}</translation>
    </message>
    <message>
        <source>{deals}, {amount}</source>
        <translation>成交 {deals}，{amount}</translation>
    </message>
    <message>
        <source>{won}, {change}</source>
        <translation>{won}，{change}</translation>
    </message>
</context>
<context>
    <name>ReportFace</name>
    <message>
        <source>Imported: {added} new, {updated} changed. Ctrl+Z takes all of it back.</source>
        <translation>已导入：新增 {added} 条，更新 {updated} 条。按 Ctrl+Z 可整批撤销</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>To look at: %n</source>
        <translation>
            <numerusform>待处理 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequiredRoom</name>
    <message>
        <source>As shipped</source>
        <translation>还原预设</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Lacking now</source>
        <translation>目前缺</translation>
    </message>
    <message>
        <source>Required fields and completeness</source>
        <translation>必填与完整度</translation>
    </message>
    <message>
        <source>What is missing is shown, counted and waits in “To complete”; nothing is ever refused</source>
        <translation>缺什么会标出、计数并进入“待补全”，但从不拦截保存</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} / {all}</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>95 % interval {low} – {high}</source>
        <translation>95% 区间 {low} – {high}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Conversion, days to close, completion: how efficient the process is</source>
        <translation>转化、周期、完成率 · 看效率，改流程</translation>
    </message>
    <message>
        <source>Cost, lifetime value, churn: where to put the effort</source>
        <translation>获客成本、终身价值、流失 · 看价值，配资源</translation>
    </message>
    <message>
        <source>Customer analysis</source>
        <translation>客户分析</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Market analysis</source>
        <translation>市场分析</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product analysis</source>
        <translation>产品分析</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <translation>{year}年第{number}季度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Results, activity, growth: whom to train and to praise</source>
        <translation>业绩、活动量、成长 · 定培训与激励</translation>
    </message>
    <message>
        <source>Sales analysis</source>
        <translation>销售分析</translation>
    </message>
    <message>
        <source>Sales, margin, feedback: what to offer</source>
        <translation>销量、利润率、反馈 · 定产品组合</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Shares, competitors, trends: where to go</source>
        <translation>份额、竞争、趋势 · 定方向</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Team analysis</source>
        <translation>团队分析</translation>
    </message>
    <message>
        <source>Tick: {period}</source>
        <translation>竖线为 {period}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Unit: 10,000 yuan</source>
        <translation>单位：万元</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>周度</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>对比期 {value}</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>位</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>单</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>{period} until {month}/{day}</source>
        <translation>{period}（至{month}月{day}日）</translation>
    </message>
    <message>
        <source>{period}, days 1–{day}</source>
        <translation>{period}1–{day}日</translation>
    </message>
    <message>
        <source>{points} pp</source>
        <translation>{points} 点</translation>
    </message>
</context>
<context>
    <name>ReviewBook</name>
    <message>
        <source>Against {period}; data as of {moment}</source>
        <translation>对比 {period}；数据截至 {moment}</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>改进项</translation>
    </message>
    <message>
        <source>Improvement plan {month}</source>
        <translation>{month}改进计划</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Interval from</source>
        <translation>区间下限</translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation>区间上限</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Review {period}</source>
        <translation>{period}复盘</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>另存图片</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>To make up for</source>
        <translation>要补的</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>做得好的</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已完成 {done} / {count}</translation>
    </message>
    <message>
        <source>{name}, forecast</source>
        <translation>{name}（预测）</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Enter costs</source>
        <translation>录入费用</translation>
    </message>
    <message>
        <source>Enter market shares</source>
        <translation>录入市场份额</translation>
    </message>
    <message>
        <source>Review of {period}</source>
        <translation>{period}复盘</translation>
    </message>
</context>
<context>
    <name>ReviewRulesDialog</name>
    <message>
        <source>A signature is credited to</source>
        <translation>签约归因于</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Buyers who leave</source>
        <translation>老客户流失</translation>
    </message>
    <message>
        <source>Days after which a sign is checked</source>
        <translation>出现迹象后多少天复核</translation>
    </message>
    <message>
        <source>Days before the end of a contract</source>
        <translation>合同到期前多少天</translation>
    </message>
    <message>
        <source>Days of silence that are a sign</source>
        <translation>沉默多少天算迹象</translation>
    </message>
    <message>
        <source>Every contact before it: one contacted in several ways counts for each</source>
        <translation>签约前的每次联系：用过几种方式，各算一次</translation>
    </message>
    <message>
        <source>Lost after so many days of silence</source>
        <translation>沉默多少天算流失</translation>
    </message>
    <message>
        <source>Rules of the review</source>
        <translation>复盘规则</translation>
    </message>
    <message>
        <source>Shipped values</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Silence must be a sign before the buyer counts as lost.</source>
        <translation>沉默应先成为流失迹象，再算作流失。</translation>
    </message>
    <message>
        <source>The first contact; of a repeat order, the first since the order before</source>
        <translation>首次联系；复购则为上一单之后的首次联系</translation>
    </message>
    <message>
        <source>The last contact before it</source>
        <translation>签约前最后一次联系</translation>
    </message>
    <message>
        <source>{what}: a whole number from {low} to {high}.</source>
        <translation>{what}：请填 {low} 到 {high} 的整数。</translation>
    </message>
</context>
<context>
    <name>RhythmCell</name>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>每 {n} 天</translation>
    </message>
    <message>
        <source>{a}–{b} a week</source>
        <translation>每周 {a} – {b} 次</translation>
    </message>
    <message>
        <source>{level}: count days or times a week</source>
        <translation>{level} 级：按天或按周</translation>
    </message>
    <message>
        <source>{level}: days between contacts</source>
        <translation>{level} 级：间隔天数</translation>
    </message>
    <message>
        <source>{level}: least times a week</source>
        <translation>{level} 级：每周最少次数</translation>
    </message>
    <message>
        <source>{level}: most times a week</source>
        <translation>{level} 级：每周最多次数</translation>
    </message>
</context>
<context>
    <name>RingLine</name>
    <message>
        <source>Missing: {fields}</source>
        <translation>缺 {fields}</translation>
    </message>
    <message>
        <source>{days} d over</source>
        <translation>超 {days} 天</translation>
    </message>
    <message>
        <source>{hours} h over</source>
        <translation>超时 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>剩 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min over</source>
        <translation>超时 {minutes} 分</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Grade {letter}</source>
        <translation>级别 {letter}</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热点</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Remove the row</source>
        <translation>去掉这一行</translation>
    </message>
</context>
<context>
    <name>RuleCards</name>
    <message>
        <source>in use · {note}</source>
        <translation>在用 · {note}</translation>
    </message>
    <message>
        <source>made from {name}</source>
        <translation>由{name}改来</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>Graded by hand: {reason}</source>
        <translation>手动定级：{reason}</translation>
    </message>
    <message>
        <source>rule: {how}</source>
        <translation>按规则：{how}</translation>
    </message>
    <message>
        <source>says the rule: {how}</source>
        <translation>规则认为：{how}</translation>
    </message>
    <message>
        <source>says the rule; {grade} by hand on {day}: {how}</source>
        <translation>规则认为；{day} 手动定为 {grade}：{how}</translation>
    </message>
</context>
<context>
    <name>RuleRoom</name>
    <message>
        <source>A whole number is missing.</source>
        <translation>还缺一个整数。</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>还原预设</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Festivals and holidays</source>
        <translation>节日与调休</translation>
    </message>
    <message>
        <source>Gifts and greetings</source>
        <translation>礼品与祝福</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>放假与调休</translation>
    </message>
</context>
<context>
    <name>ScreeningDialog</name>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n 次动静</numerusform>
        </translation>
    </message>
    <message>
        <source>Grade {letter}, stirred in the last {days} days; the badges are what the rule allows</source>
        <translation>{letter} 级里近 {days} 天有回应或动作的客户；徽标是按规则可能的级别</translation>
    </message>
    <message>
        <source>Screened for this month</source>
        <translation>本月已筛选</translation>
    </message>
    <message>
        <source>Who may move up</source>
        <translation>谁可以升级</translation>
    </message>
</context>
<context>
    <name>SentLine</name>
    <message>
        <source>sent {day}</source>
        <translation>{day} 已发</translation>
    </message>
</context>
<context>
    <name>ServiceDesk</name>
    <message>
        <source>All data is fresh.</source>
        <translation>资料都在有效期内。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints and checks</source>
        <translation>投诉与核对</translation>
    </message>
    <message>
        <source>Data to check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Export complaints</source>
        <translation>导出投诉</translation>
    </message>
    <message>
        <source>Needs after talks</source>
        <translation>谈后待核对需求</translation>
    </message>
    <message>
        <source>No complaint.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} 条未办结</translation>
    </message>
</context>
<context>
    <name>ServiceTab</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>调研</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Installed products</source>
        <translation>已装产品</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>No complaint.</source>
        <translation>没有投诉。</translation>
    </message>
    <message>
        <source>No event: visits of the website, downloads, fairs, changed needs.</source>
        <translation>没有事件：网站访问、资料下载、参展、需求变化等。</translation>
    </message>
    <message>
        <source>No milestone.</source>
        <translation>没有里程碑。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>还没有调研过。</translation>
    </message>
    <message>
        <source>Nothing grows old.</source>
        <translation>没有需要核对的资料。</translation>
    </message>
    <message>
        <source>Nothing recorded: parts and maintenance are due here.</source>
        <translation>还没有记录；换件和维护日期在这里提醒。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Changes stay on this computer; Ctrl+Z takes back</source>
        <translation>改动保存在本机，可用 Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭？</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SharePart</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Customers of</source>
        <translation>谁的客户</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>It goes into the export log.</source>
        <translation>会写入导出记录。</translation>
    </message>
    <message>
        <source>Mask telephones and e-mail (139****5678)</source>
        <translation>隐藏电话与邮箱（139****5678）</translation>
    </message>
    <message>
        <source>Why, and with whose consent</source>
        <translation>原因与经谁同意</translation>
    </message>
    <message>
        <source>such as: takes over, agreed with the head of sales</source>
        <translation>如：工作交接，已征得销售经理同意</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>Column {name} becomes</source>
        <translation>{name} 列对应</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Everywhere</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Who calls, by the last four digits</source>
        <translation>谁的来电：号码后四位</translation>
    </message>
</context>
<context>
    <name>SignsCard</name>
    <message>
        <source>A word, then Enter</source>
        <translation>输入词，按回车</translation>
    </message>
    <message>
        <source>Days after which a tag is old</source>
        <translation>标签过期天数</translation>
    </message>
    <message>
        <source>Signs in talks and events</source>
        <translation>话里的信号</translation>
    </message>
    <message>
        <source>Tags grow old after</source>
        <translation>标签过期</translation>
    </message>
    <message>
        <source>days; data health then asks whether they are still true</source>
        <translation>天后；数据体检会问是否还成立</translation>
    </message>
    <message>
        <source>looked for in what was said in the last 30 days, since the last grading</source>
        <translation>在近 30 天、上次定级之后的记录里找</translation>
    </message>
    <message>
        <source>{kind}: add a word</source>
        <translation>{kind}：加一个词</translation>
    </message>
</context>
<context>
    <name>SilenceBox</name>
    <message>
        <source>Suggested: {strategy}.</source>
        <translation>建议：{strategy}。</translation>
    </message>
    <message>
        <source>Take it, next on {date}</source>
        <translation>采纳，下次 {date}</translation>
    </message>
    <message>
        <source>The playbook waits {days} days now instead of {usual}.</source>
        <translation>按节奏规则改为间隔 {days} 天（平时 {usual} 天）。</translation>
    </message>
    <message>
        <source>Try instead</source>
        <translation>换个做法</translation>
    </message>
    <message>
        <source>Why no answer</source>
        <translation>为什么没有回应</translation>
    </message>
    <message>
        <source>{count} times in a row without an answer.</source>
        <translation>已连续 {count} 次没有回应。</translation>
    </message>
</context>
<context>
    <name>SliceRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部负责人</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>切片</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From when until when?</source>
        <translation>从哪天到哪天？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>是哪一天？</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>A number</source>
        <translation>请填数字</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>每天最多</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>跟进方式</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Plan {count} follow-ups</source>
        <translation>安排 {count} 条跟进</translation>
    </message>
    <message>
        <source>Spread over days</source>
        <translation>分散安排</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>次/天</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{count} follow-ups on {days} days, the last on {date}; hot ones and high grades come first.</source>
        <translation>{count} 条跟进分到 {days} 天，最后一天 {date}；热点和高等级优先。</translation>
    </message>
    <message>
        <source>{count} have a plan already: it stays.</source>
        <translation>{count} 位已有安排，保持不动。</translation>
    </message>
</context>
<context>
    <name>StageBoard</name>
    <message numerus="yes">
        <source>%n missing, put it here</source>
        <translation>
            <numerusform>还差 %n 条，放在这里</numerusform>
        </translation>
    </message>
    <message>
        <source>All is met, put it here</source>
        <translation>条件都满足，放在这里</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>放在这里</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>Add a criterion</source>
        <translation>加一个条件</translation>
    </message>
    <message>
        <source>Criteria to leave the stage</source>
        <translation>离开这个阶段的条件</translation>
    </message>
    <message>
        <source>Days at least</source>
        <translation>最少天数</translation>
    </message>
    <message>
        <source>Days at most</source>
        <translation>最多天数</translation>
    </message>
    <message>
        <source>Expected days</source>
        <translation>预期天数</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Information to collect</source>
        <translation>需收集信息</translation>
    </message>
    <message>
        <source>Material to bring</source>
        <translation>需提供材料</translation>
    </message>
    <message>
        <source>Of 100 leads get past it</source>
        <translation>每 100 条线索走过</translation>
    </message>
    <message>
        <source>Of 100 leads, so many get past it</source>
        <translation>每 100 条线索走过的条数</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The deal is made in this stage</source>
        <translation>在这个阶段成交</translation>
    </message>
</context>
<context>
    <name>StageGuide</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Nothing is described for this stage</source>
        <translation>这个阶段还没有说明</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>To bring along</source>
        <translation>要准备</translation>
    </message>
    <message>
        <source>To find out</source>
        <translation>要了解</translation>
    </message>
    <message>
        <source>of 100 leads {share} get past it</source>
        <translation>100 条线索有 {share} 条走过</translation>
    </message>
    <message>
        <source>{low} to {high} days</source>
        <translation>{low} 到 {high} 天</translation>
    </message>
</context>
<context>
    <name>StageHead</name>
    <message>
        <source>Here</source>
        <translation>走到这里</translation>
    </message>
    <message>
        <source>Since lead</source>
        <translation>自线索起</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>bench. {share}%</source>
        <translation>基准 {share}%</translation>
    </message>
    <message>
        <source>no benchmark</source>
        <translation>无基准</translation>
    </message>
    <message>
        <source>those who left: {dwell} days in the stage, {age} since the lead began (n = {n})</source>
        <translation>已离开的：停留 {dwell} 天，自线索起 {age} 天（n = {n}）</translation>
    </message>
    <message>
        <source>{mean} / {limit} d</source>
        <translation>{mean} / {limit} 天</translation>
    </message>
    <message>
        <source>{mean} d</source>
        <translation>{mean} 天</translation>
    </message>
    <message>
        <source>{passed} of {decided} moved on in the last 90 days</source>
        <translation>近 90 天有结果的 {decided} 位中 {passed} 位前移</translation>
    </message>
    <message>
        <source>— / {limit} d</source>
        <translation>— / {limit} 天</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>Change stage</source>
        <translation>改阶段</translation>
    </message>
    <message>
        <source>Criteria of the stage</source>
        <translation>阶段条件</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>One stage back</source>
        <translation>退回一个阶段</translation>
    </message>
    <message>
        <source>One stage on</source>
        <translation>前移一个阶段</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
</context>
<context>
    <name>StageMover</name>
    <message>
        <source>Looking at what is missing</source>
        <translation>正在核对缺少的条件</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Moving customers</source>
        <translation>正在移动客户</translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message numerus="yes">
        <source>%n move(s) this month with criteria missing</source>
        <translation>
            <numerusform>本月未满足条件放行 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Drag a card or Ctrl+←→</source>
        <translation>拖动卡片或 Ctrl+←→</translation>
    </message>
    <message>
        <source>Stage settings</source>
        <translation>阶段设置</translation>
    </message>
    <message>
        <source>Sum {amount}</source>
        <translation>金额 {amount}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>{count} under way</source>
        <translation>在途 {count} 位</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Stages of the sale</source>
        <translation>销售阶段</translation>
    </message>
    <message>
        <source>{count} under way · shares are those who went on to the next stage in the last 90 days</source>
        <translation>在途 {count} 位 · 百分比为近 90 天转到下一阶段的比例</translation>
    </message>
    <message>
        <source>{stage} is reached {days} days later than its limit</source>
        <translation>{stage}比上限晚 {days} 天</translation>
    </message>
    <message>
        <source>{stage} takes {days} days longer than its limit</source>
        <translation>{stage}停留超出上限 {days} 天</translation>
    </message>
</context>
<context>
    <name>StageTable</name>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>From here to the deal</source>
        <translation>从这里到成交</translation>
    </message>
    <message>
        <source>Nobody is in a stage</source>
        <translation>没有客户在销售阶段中</translation>
    </message>
    <message>
        <source>Over the limit: now → after</source>
        <translation>超过上限：现在 → 改后</translation>
    </message>
    <message>
        <source>P on a customer chooses one.</source>
        <translation>在客户上按 P 选择阶段。</translation>
    </message>
    <message>
        <source>Single step</source>
        <translation>单步转化</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Grade {letter}</source>
        <translation>{letter} 级</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{dwell} days in the stage, {age} days since the lead began</source>
        <translation>停留 {dwell} 天，自线索起 {age} 天</translation>
    </message>
</context>
<context>
    <name>StagesRoom</name>
    <message>
        <source>Add, rename, reorder</source>
        <translation>增加、改名、排序</translation>
    </message>
    <message>
        <source>Days in the stage</source>
        <translation>在阶段里停留的天数</translation>
    </message>
    <message>
        <source>Days since the lead</source>
        <translation>自线索起的天数</translation>
    </message>
    <message>
        <source>Expected days are</source>
        <translation>预期天数指</translation>
    </message>
    <message>
        <source>The changes to the stages are not saved.</source>
        <translation>对销售阶段的修改还没有保存。</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>由此得出</translation>
    </message>
    <message>
        <source>the benchmark is cumulative: a single step is one share divided by the one before</source>
        <translation>基准是累计留存：相邻两个相除才是单步转化，不连乘</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>Criteria of the stage</source>
        <translation>阶段条件</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Backed up today {time}</source>
        <translation>上次备份 今天 {time}</translation>
    </message>
    <message>
        <source>Backed up when you quit</source>
        <translation>退出时自动备份</translation>
    </message>
    <message>
        <source>Backed up {date}</source>
        <translation>上次备份 {date}</translation>
    </message>
    <message>
        <source>Shortcuts  ?</source>
        <translation>快捷键  ?</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>A whole number from {low} to {high}</source>
        <translation>请填 {low} 到 {high} 的整数</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>{before} before</source>
        <translation>之前 {before}</translation>
    </message>
    <message>
        <source>{name}: from {before} to {after}</source>
        <translation>{name}：{before} 调为 {after}</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Add to plan</source>
        <translation>加入计划</translation>
    </message>
    <message>
        <source>Add to plan: {text}</source>
        <translation>加入计划：{text}</translation>
    </message>
</context>
<context>
    <name>SuggestionSide</name>
    <message>
        <source>Accept all</source>
        <translation>全部采纳</translation>
    </message>
    <message>
        <source>Accept all {count} suggestions?</source>
        <translation>采纳全部 {count} 条建议？</translation>
    </message>
    <message>
        <source>Ctrl+Z undoes this.</source>
        <translation>按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Each customer gets the suggested grade, with the reason in the history.</source>
        <translation>每位客户改为建议的级别，原因写入分级记录。</translation>
    </message>
    <message>
        <source>Grade now</source>
        <translation>现在评估</translation>
    </message>
    <message>
        <source>No other grade is suggested.</source>
        <translation>没有建议调整的客户。</translation>
    </message>
    <message>
        <source>Suggested this week</source>
        <translation>本周建议调整</translation>
    </message>
    <message>
        <source>The rules have not looked at the customers yet.</source>
        <translation>还没有按规则评估过客户。</translation>
    </message>
    <message>
        <source>{count} more follow.</source>
        <translation>另有 {count} 条。</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>调研日期</translation>
    </message>
    <message>
        <source>Asked whom</source>
        <translation>调研对象</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Satisfaction survey</source>
        <translation>满意度调研</translation>
    </message>
    <message>
        <source>Save survey</source>
        <translation>保存调研</translation>
    </message>
    <message>
        <source>What could be better</source>
        <translation>改进建议</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>empty: not answered</source>
        <translation>不选：未答复</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>By {column}, ascending</source>
        <translation>按 {column} 升序</translation>
    </message>
    <message>
        <source>By {column}, descending</source>
        <translation>按 {column} 降序</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Nothing matches {filters}</source>
        <translation>没有符合 {filters} 的记录</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / 共 {all}</translation>
    </message>
</context>
<context>
    <name>TableStrip</name>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>本周 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Clashes {count}</source>
        <translation>时间冲突 {count}</translation>
    </message>
    <message>
        <source>Follow-up plan</source>
        <translation>跟进计划表</translation>
    </message>
    <message>
        <source>Too often {count}</source>
        <translation>过频提醒 {count}</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Add a tag, such as short decision chain</source>
        <translation>加标签，如 决策链长</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Calendar file (ics)</source>
        <translation>日历文件（ics）</translation>
    </message>
    <message>
        <source>Day sheet (PDF, print)</source>
        <translation>日程单（PDF、打印）</translation>
    </message>
    <message>
        <source>Print or take along</source>
        <translation>打印或带走</translation>
    </message>
</context>
<context>
    <name>ThresholdLine</name>
    <message>
        <source>{name}: bound {n}</source>
        <translation>{name}：界限 {n}</translation>
    </message>
</context>
<context>
    <name>TickDialog</name>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>How is it known?</source>
        <translation>凭什么知道？</translation>
    </message>
    <message>
        <source>Such as: mail of the buyer, 12 March</source>
        <translation>例如：采购 3 月 12 日的邮件</translation>
    </message>
    <message>
        <source>Tick it</source>
        <translation>勾选</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy greeting</source>
        <translation>复制祝福</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In 10 min</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Last {date} {what}</source>
        <translation>上次 {date} {what}</translation>
    </message>
    <message>
        <source>Suggestion: {text}</source>
        <translation>建议：{text}</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>{minutes} 分钟后</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} 分钟前</translation>
    </message>
</context>
<context>
    <name>TodayActions</name>
    <message>
        <source>Before a call</source>
        <translation>打电话前</translation>
    </message>
    <message>
        <source>Birthday…</source>
        <translation>生日…</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Day after tomorrow</source>
        <translation>后天</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Drop the reminder</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Drop with a reason…</source>
        <translation>不再提醒，写明原因…</translation>
    </message>
    <message>
        <source>End of a contract…</source>
        <translation>合同到期…</translation>
    </message>
    <message>
        <source>Event…</source>
        <translation>事件…</translation>
    </message>
    <message>
        <source>Export supervisor list</source>
        <translation>导出主管清单</translation>
    </message>
    <message>
        <source>Follow-up…</source>
        <translation>计划跟进…</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Milestone of a project…</source>
        <translation>项目节点…</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>自选日期…</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>延后…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Supervisor list {day}.xlsx</source>
        <translation>主管清单 {day}.xlsx</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>TodayDelegate</name>
    <message>
        <source>Do</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Last {when}</source>
        <translation>上次 {when}</translation>
    </message>
    <message>
        <source>Last {when}: {words}</source>
        <translation>上次 {when}：{words}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Supervisor list</source>
        <translation>主管清单</translation>
    </message>
</context>
<context>
    <name>TodayHead</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New reminder</source>
        <translation>新建提醒</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All to today</source>
        <translation>全部顺延到今天</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Export supervisor list</source>
        <translation>导出主管清单</translation>
    </message>
    <message>
        <source>Go to customers</source>
        <translation>去客户信息</translation>
    </message>
    <message>
        <source>Next: {line}</source>
        <translation>下一项 {line}</translation>
    </message>
    <message>
        <source>No reminders of this type: {type}</source>
        <translation>没有{type}提醒</translation>
    </message>
    <message>
        <source>Nobody is due</source>
        <translation>今天没有待办</translation>
    </message>
    <message>
        <source>Nothing is overdue, due today or due this week.</source>
        <translation>没有逾期，今天和本周也没有到期的提醒。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Show all reminders</source>
        <translation>查看全部提醒</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Until the end of this week</source>
        <translation>到本周末为止</translation>
    </message>
    <message>
        <source>{count} due today</source>
        <translation>今天 {count} 项待办</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>逾期 {count}</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Who is due</source>
        <translation>待跟进的客户</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿自动保存 {time}</translation>
    </message>
    <message>
        <source>Draft not kept</source>
        <translation>草稿没有存上</translation>
    </message>
    <message>
        <source>Required only</source>
        <translation>只看必填</translation>
    </message>
</context>
<context>
    <name>TouchesTab</name>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>No follow-up yet.</source>
        <translation>还没有跟进记录。</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>跟进</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n left undone for too long</source>
        <translation>
            <numerusform>%n 项久未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message numerus="yes">
        <source>Today: %n to do</source>
        <translation>
            <numerusform>今天 %n 项待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>今天没有待办</translation>
    </message>
    <message>
        <source>Open Customer Book</source>
        <translation>打开客户簿</translation>
    </message>
    <message>
        <source>Pause reminders for 1 hour</source>
        <translation>暂停提醒 1 小时</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速录入</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Resume reminders</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>Today: %n to do</source>
        <translation>
            <numerusform>今天 %n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>{count} overdue, {red} for too long</source>
        <translation>逾期 {count}，其中久未处理 {red}</translation>
    </message>
</context>
<context>
    <name>TroubleWindow</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Customer Book</source>
        <translation>客户簿</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么都没有改动。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复这个备份？</translation>
    </message>
    <message>
        <source>The book cannot be opened</source>
        <translation>打不开账本</translation>
    </message>
    <message>
        <source>The book takes the state of {when}; what is there now is kept as a backup if whole.</source>
        <translation>账本将回到 {when} 的状态；当前内容如完好会先备份。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>TryCard</name>
    <message>
        <source>Alt+↑ ↓ next one</source>
        <translation>Alt+↑ ↓ 换一位</translation>
    </message>
    <message>
        <source>Customer to try</source>
        <translation>试哪位客户</translation>
    </message>
    <message>
        <source>Next customer (Alt+Down)</source>
        <translation>下一位客户（Alt+↓）</translation>
    </message>
    <message>
        <source>Previous customer (Alt+Up)</source>
        <translation>上一位客户（Alt+↑）</translation>
    </message>
    <message>
        <source>There is nobody to try yet.</source>
        <translation>还没有可试的客户。</translation>
    </message>
    <message>
        <source>Try any customer</source>
        <translation>任选一位客户试</translation>
    </message>
    <message>
        <source>Try one customer</source>
        <translation>拿一位客户试</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>TwinCard</name>
    <message>
        <source>Do not merge</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>Goes to this customer</source>
        <translation>将合并到该客户</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Merge into it</source>
        <translation>合并到该客户</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是同一家</translation>
    </message>
</context>
<context>
    <name>TwinDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
</context>
<context>
    <name>TypedForm</name>
    <message>
        <source>form v{number} of {month}</source>
        <translation>模板 v{number}，{month} 修订</translation>
    </message>
    <message>
        <source>{count} fields + {own} own</source>
        <translation>字段 {count} + 自定义 {own}</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This backup has another password</source>
        <translation>这份备份用的是另一个密码</translation>
    </message>
</context>
<context>
    <name>Untick</name>
    <message>
        <source>Take the tick back</source>
        <translation>取消勾选</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>%n customer(s)</source>
        <translation>%n 位客户</translation>
    </message>
    <message>
        <source>%n month(s)</source>
        <translation>%n 个月</translation>
    </message>
    <message>
        <source>Amount of all deals</source>
        <translation>累计合作金额</translation>
    </message>
    <message>
        <source>Cooperation without a break</source>
        <translation>无中断合作时长</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>高价值</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史价值</translation>
    </message>
    <message>
        <source>Length of the cooperation</source>
        <translation>合作时长</translation>
    </message>
    <message>
        <source>Low value</source>
        <translation>低价值</translation>
    </message>
    <message>
        <source>Middle value</source>
        <translation>中价值</translation>
    </message>
    <message>
        <source>New customers it brought</source>
        <translation>推荐新客户</translation>
    </message>
    <message>
        <source>Points and tiers are this program&apos;s own: the source breaks off where it would define them.</source>
        <translation>计分与分档由本程序拟定：来源文档在此处中断，可以修改。</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜在价值</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系价值</translation>
    </message>
    <message>
        <source>Repurchases of all purchases</source>
        <translation>复购率（复购次数/总采购次数）</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Size of its industry</source>
        <translation>行业规模</translation>
    </message>
    <message>
        <source>Trend of its budget</source>
        <translation>采购预算趋势</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{count}% a year</source>
        <translation>每年 {count}%</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>A whole number of percent, such as 10 or -5</source>
        <translation>请填整数百分比，例如 10 或 -5</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Brought: {names}</source>
        <translation>带来的客户：{names}</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Points and tiers…</source>
        <translation>计分与分档…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>weight {percent}%</source>
        <translation>权重 {percent}%</translation>
    </message>
    <message>
        <source>{points} pts</source>
        <translation>{points} 分</translation>
    </message>
</context>
<context>
    <name>ValueRulesDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>At least one part must weigh something.</source>
        <translation>至少有一部分的权重不为 0。</translation>
    </message>
    <message>
        <source>Days without a deal that break a cooperation</source>
        <translation>多少天没有成交算合作中断</translation>
    </message>
    <message>
        <source>From which score on</source>
        <translation>分档起点</translation>
    </message>
    <message>
        <source>High value must begin above middle value.</source>
        <translation>高价值的起点要高于中价值。</translation>
    </message>
    <message>
        <source>Points and tiers of the value</source>
        <translation>客户价值的计分与分档</translation>
    </message>
    <message>
        <source>Shipped values</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The days of a break are a number from 30 to 3660.</source>
        <translation>中断天数是 30 到 3660 之间的整数。</translation>
    </message>
    <message>
        <source>What each part weighs</source>
        <translation>各部分权重</translation>
    </message>
</context>
<context>
    <name>VersionsButton</name>
    <message>
        <source>Versions {n}</source>
        <translation>版本 {n}</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>待补全</translation>
    </message>
    <message>
        <source>to be completed in {time}</source>
        <translation>{time}内录入</translation>
    </message>
</context>
<context>
    <name>WarnList</name>
    <message>
        <source>Another plan stands within half an hour</source>
        <translation>半小时内还有另一项安排</translation>
    </message>
    <message>
        <source>Move to {date}</source>
        <translation>改到 {date}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{words} · all the same: {reason}</source>
        <translation>{words} · 仍然安排：{reason}</translation>
    </message>
</context>
<context>
    <name>WaysPart</name>
    <message>
        <source>How they combine</source>
        <translation>怎么合成</translation>
    </message>
    <message>
        <source>Points from which a level begins</source>
        <translation>从多少分起为这一级</translation>
    </message>
    <message>
        <source>every suggestion says which way was used</source>
        <translation>用的是哪一种，每条建议都会写明</translation>
    </message>
    <message>
        <source>{letter}: points</source>
        <translation>{letter}：分数</translation>
    </message>
</context>
<context>
    <name>WeekBoard</name>
    <message>
        <source>Nothing planned</source>
        <translation>无安排</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Week calendar</source>
        <translation>周历</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Playbook {name}</source>
        <translation>跟进方案 {name}</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Hours and minutes, such as 10:30</source>
        <translation>请写时和分，如 10:30</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>e.g. 10:30, empty: all day</source>
        <translation>如 10:30，留空为全天</translation>
    </message>
</context>
<context>
    <name>WhenCard</name>
    <message>
        <source>Grade everybody anew</source>
        <translation>全员重新评级</translation>
    </message>
    <message>
        <source>No progress after</source>
        <translation>无推进满</translation>
    </message>
    <message>
        <source>days one grade lower is suggested</source>
        <translation>天，建议降一级</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>reminded on Today and on the board; nothing moves by itself</source>
        <translation>到期在今日和看板提醒，不会自动改级</translation>
    </message>
    <message>
        <source>{letter}: days without progress</source>
        <translation>{letter}：无推进天数</translation>
    </message>
</context>
<context>
    <name>Whom</name>
    <message>
        <source>Due about this day</source>
        <translation>这天前后该联系的</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Name, phone, pinyin</source>
        <translation>名称、电话、拼音</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Type the customer&apos;s name</source>
        <translation>请输入客户名称</translation>
    </message>
</context>
<context>
    <name>WonPane</name>
    <message>
        <source>Average days to close: {days} (n={count})</source>
        <translation>平均周期 {days} 天（n={count}）</translation>
    </message>
    <message>
        <source>Average {amount}</source>
        <translation>平均 {amount}</translation>
    </message>
    <message>
        <source>Edit the deal</source>
        <translation>修改成交</translation>
    </message>
    <message>
        <source>Go to customers</source>
        <translation>去客户信息</translation>
    </message>
    <message>
        <source>No conversions yet</source>
        <translation>还没有成交</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Record conversion</source>
        <translation>登记成交</translation>
    </message>
    <message>
        <source>Record loss</source>
        <translation>登记未成交</translation>
    </message>
    <message>
        <source>Record of conversions</source>
        <translation>客户转化记录表</translation>
    </message>
    <message>
        <source>Record the first one from a customer&apos;s menu.</source>
        <translation>在客户的右键菜单里登记第一单。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Total {count} deals</source>
        <translation>合计 {count} 单</translation>
    </message>
    <message>
        <source>{count} deals</source>
        <translation>{count} 单</translation>
    </message>
</context>
<context>
    <name>_HistoryTab</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>移除附件</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Before a call (Today)</source>
        <translation>打电话前看一眼（今日）</translation>
    </message>
    <message>
        <source>Calendar file of what is due</source>
        <translation>导出到期跟进的日历文件</translation>
    </message>
    <message>
        <source>Call-in card</source>
        <translation>来电卡</translation>
    </message>
    <message>
        <source>Change grade, then A to E</source>
        <translation>调整级别，再按 A 至 E</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complete next follow-up</source>
        <translation>完成下次跟进</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Data to check</source>
        <translation>资料核对</translation>
    </message>
    <message>
        <source>Day sheet to print</source>
        <translation>打印日程单</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Feedback for the product department</source>
        <translation>客户反馈清单</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>筛选本页</translation>
    </message>
    <message>
        <source>Follow up after a fair</source>
        <translation>展会后跟进</translation>
    </message>
    <message>
        <source>Go to Conversions</source>
        <translation>转到 转化记录</translation>
    </message>
    <message>
        <source>Go to Customers</source>
        <translation>转到 客户信息</translation>
    </message>
    <message>
        <source>Go to Follow-ups</source>
        <translation>转到 跟进计划</translation>
    </message>
    <message>
        <source>Go to Grading</source>
        <translation>转到 客户分级</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>转到 复盘</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>转到 今日</translation>
    </message>
    <message>
        <source>Go to the care calendar</source>
        <translation>去关怀日历</translation>
    </message>
    <message>
        <source>Hot customers: limit and whom to cool</source>
        <translation>热点客户：上限与可取消的</translation>
    </message>
    <message>
        <source>Hot on or off</source>
        <translation>热点 开 / 关</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录跟进</translation>
    </message>
    <message>
        <source>Monthly content</source>
        <translation>本月内容</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Open example data</source>
        <translation>打开示例数据</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>打开资料</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>上一位客户</translation>
    </message>
    <message>
        <source>Push a new product</source>
        <translation>新品推送</translation>
    </message>
    <message>
        <source>Put off: tomorrow, in 2 days, Monday</source>
        <translation>延后：明天、后天、下周一</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>快速录入</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>快速记录</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Review to print or as PDF</source>
        <translation>复盘 打印或导出 PDF</translation>
    </message>
    <message>
        <source>Rules of the review</source>
        <translation>复盘规则</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索和命令</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the drawer</source>
        <translation>显示或隐藏详情栏</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色 / 深色</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>attach</name>
    <message>
        <source>Attach files</source>
        <translation>选择附件</translation>
    </message>
</context>
<context>
    <name>complaint</name>
    <message>
        <source>Answered {when}</source>
        <translation>{when} 响应</translation>
    </message>
    <message>
        <source>Begins with the solution</source>
        <translation>提交方案后开始</translation>
    </message>
    <message>
        <source>Called back {when}</source>
        <translation>{when} 回访</translation>
    </message>
    <message>
        <source>Cause written down</source>
        <translation>写原因分析</translation>
    </message>
    <message>
        <source>Complaint came in</source>
        <translation>客户投诉</translation>
    </message>
    <message>
        <source>Customer answered</source>
        <translation>回电确认</translation>
    </message>
    <message>
        <source>Customer called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Help called in</source>
        <translation>转协助</translation>
    </message>
    <message>
        <source>Improvement written down</source>
        <translation>写改进措施</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>非工作时间内</translation>
    </message>
    <message>
        <source>Solution given</source>
        <translation>给出方案</translation>
    </message>
    <message>
        <source>Solved {when}</source>
        <translation>{when} 给出方案</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>heard first by {name}</source>
        <translation>首问 {name}</translation>
    </message>
    <message>
        <source>submitted today: until {day}</source>
        <translation>今天提交则最晚 {day}</translation>
    </message>
    <message>
        <source>until the end of {day}</source>
        <translation>{day} 结束前</translation>
    </message>
    <message>
        <source>until {end}, counted 24 × 7</source>
        <translation>{end} 前，按 7×24 计</translation>
    </message>
    <message>
        <source>until {end}, counted in working hours</source>
        <translation>{end} 前，按工作时间计</translation>
    </message>
    <message>
        <source>until {end}, grade {grade} counts 24 × 7</source>
        <translation>{end} 前，{grade} 级按 7×24 计</translation>
    </message>
    <message>
        <source>until {end}, grade {grade} counts working hours</source>
        <translation>{end} 前，{grade} 级按工作时间计</translation>
    </message>
    <message>
        <source>{line}, heard first by {name}</source>
        <translation>{line}，首问 {name}</translation>
    </message>
</context>
<context>
    <name>contact</name>
    <message>
        <source>Decision maker</source>
        <translation>关键决策人</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关人</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Purchaser</source>
        <translation>采购执行</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号码</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>prefers WeChat</source>
        <translation>偏好微信</translation>
    </message>
    <message>
        <source>prefers cases</source>
        <translation>偏好案例</translation>
    </message>
    <message>
        <source>prefers data</source>
        <translation>偏好数据</translation>
    </message>
    <message>
        <source>prefers e-mail</source>
        <translation>偏好邮件</translation>
    </message>
    <message>
        <source>prefers phone</source>
        <translation>偏好电话</translation>
    </message>
    <message>
        <source>prefers visits</source>
        <translation>偏好面谈</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Budget</source>
        <translation>预算范围</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>信息收集</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contact&apos;s title</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Cooperation wanted</source>
        <translation>期望合作方向</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>信息录入人</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立时间</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>所属行业</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向度</translation>
    </message>
    <message>
        <source>Its customers</source>
        <translation>主要客户群体</translation>
    </message>
    <message>
        <source>Key promise</source>
        <translation>关键承诺</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后更新</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>公司主营业务</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Next follow-up plan</source>
        <translation>下次跟进计划</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Past follow-up</source>
        <translation>过往跟进记录</translation>
    </message>
    <message>
        <source>Past projects</source>
        <translation>过往项目</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>合作周期</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>客户性格</translation>
    </message>
    <message>
        <source>Present pains</source>
        <translation>当前痛点</translation>
    </message>
    <message>
        <source>Product / service wanted</source>
        <translation>采购产品/服务</translation>
    </message>
    <message>
        <source>Purchasing power</source>
        <translation>采购能力</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称 / 别名</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>客户规模</translation>
    </message>
    <message>
        <source>Social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Strategic customer</source>
        <translation>战略客户</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Time frame</source>
        <translation>时间节点</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Yearly revenue</source>
        <translation>年营业额</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Basics</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Cooperation so far</source>
        <translation>合作历史</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Enter adds one</source>
        <translation>Enter 加一条</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Remarks and own fields</source>
        <translation>备注与自定义字段</translation>
    </message>
    <message>
        <source>a year will do</source>
        <translation>可只填年</translation>
    </message>
    <message>
        <source>as on the business licence</source>
        <translation>与营业执照一致</translation>
    </message>
    <message>
        <source>becomes a follow-up when saved</source>
        <translation>保存后成为 1 条跟进</translation>
    </message>
    <message>
        <source>check after each talk</source>
        <translation>每次沟通后核对</translation>
    </message>
    <message>
        <source>in order; drag, or Alt+← →</source>
        <translation>按先后排序，拖动或 Alt+← →</translation>
    </message>
    <message>
        <source>such as 03-16 send a case</source>
        <translation>如 03-16 发送同行业案例</translation>
    </message>
    <message>
        <source>such as 1-3亿</source>
        <translation>如 1-3亿</translation>
    </message>
    <message>
        <source>such as 50-200人</source>
        <translation>如 50-200人</translation>
    </message>
    <message>
        <source>such as 50-80万</source>
        <translation>如 50-80万</translation>
    </message>
    <message>
        <source>yes, strategic</source>
        <translation>战略客户</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>A conversion is recorded, but the type still says new customer.</source>
        <translation>有转化记录，类型却还是新客户。</translation>
    </message>
    <message>
        <source>A credit code belongs to one company alone.</source>
        <translation>一个信用代码只属于一家公司。</translation>
    </message>
    <message>
        <source>A follow-up is logged as made at a time that has not come yet.</source>
        <translation>记为已完成的跟进，时间却还没到。</translation>
    </message>
    <message>
        <source>A single character, digits alone, or the word test.</source>
        <translation>只有一个字、全是数字，或带“测试”字样。</translation>
    </message>
    <message>
        <source>Budgets beyond the revenue</source>
        <translation>预算超过年营业额</translation>
    </message>
    <message>
        <source>Credit codes that cannot be right</source>
        <translation>校验不通过的信用代码</translation>
    </message>
    <message>
        <source>Days in the future</source>
        <translation>还没到的日期</translation>
    </message>
    <message>
        <source>Digits are hidden behind x or *; nobody can call it.</source>
        <translation>有几位被 x 或 * 遮住，打不通。</translation>
    </message>
    <message>
        <source>Existing customers without a deal</source>
        <translation>老客户却没有成交记录</translation>
    </message>
    <message>
        <source>Founded, collected or filed on a day that has not come yet.</source>
        <translation>成立、收集或建档的日期还没到。</translation>
    </message>
    <message>
        <source>Hot is about a need to buy alone; none is recorded.</source>
        <translation>热点只与采购需求有关，这里没有记录需求。</translation>
    </message>
    <message>
        <source>Hot without a need</source>
        <translation>热点却没有需求</translation>
    </message>
    <message>
        <source>Impossible numbers and addresses</source>
        <translation>格式不对的电话与邮箱</translation>
    </message>
    <message>
        <source>Industry against main business</source>
        <translation>行业与主营业务不符</translation>
    </message>
    <message>
        <source>Its form is that of no telephone and no e-mail address.</source>
        <translation>看形式既不是电话，也不是邮箱。</translation>
    </message>
    <message>
        <source>Last stage without a deal</source>
        <translation>最后阶段却没有成交记录</translation>
    </message>
    <message>
        <source>Length, characters or checksum of the code are wrong.</source>
        <translation>长度、字符或校验位不对。</translation>
    </message>
    <message>
        <source>Masked numbers</source>
        <translation>被遮住的号码</translation>
    </message>
    <message>
        <source>Names that look like a trial</source>
        <translation>像是试填的名称</translation>
    </message>
    <message>
        <source>New customers with a deal</source>
        <translation>已成交却仍是新客户</translation>
    </message>
    <message>
        <source>One credit code at two customers</source>
        <translation>两家客户同一信用代码</translation>
    </message>
    <message>
        <source>One mobile at several customers</source>
        <translation>多家客户共用一个手机号</translation>
    </message>
    <message>
        <source>The budget is larger than the whole revenue of a year.</source>
        <translation>预算比一整年的营业额还大。</translation>
    </message>
    <message>
        <source>The highest grade stands for a clear need and budget; neither is recorded.</source>
        <translation>最高级意味着需求明确、预算清晰，两者却都没有记录。</translation>
    </message>
    <message>
        <source>The last stage comes after signing, but no conversion is recorded.</source>
        <translation>最后一个阶段在签约之后，却没有转化记录。</translation>
    </message>
    <message>
        <source>The main business speaks for another industry.</source>
        <translation>从主营业务看属于另一个行业。</translation>
    </message>
    <message>
        <source>The same number stands at three customers or more.</source>
        <translation>同一个号码出现在三家或更多客户名下。</translation>
    </message>
    <message>
        <source>The type says existing customer, but no conversion is recorded.</source>
        <translation>类型是老客户，却没有转化记录。</translation>
    </message>
    <message>
        <source>Top grade without need or budget</source>
        <translation>最高级却没有需求和预算</translation>
    </message>
    <message>
        <source>Touches in the future</source>
        <translation>还没到的跟进时间</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>转化记录</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户信息</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Form of one customer</source>
        <translation>单客户表单</translation>
    </message>
    <message>
        <source>Grade changes</source>
        <translation>级别调整</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>未成交</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A buyer brings {yearly} a year; how long one stays cannot be told ({lost} of {there} left in a year).</source>
        <translation>每位客户每年带来 {yearly}；合作多久还看不出（一年内 {there} 位流失 {lost} 位）</translation>
    </message>
    <message>
        <source>A buyer is worth {value} in all, {ratio} times what winning one costs.</source>
        <translation>每位客户总价值 {value}，是获客成本的 {ratio} 倍</translation>
    </message>
    <message>
        <source>A buyer is worth {value} in all: {yearly} a year for {years} years.</source>
        <translation>每位客户总价值 {value}：每年 {yearly}，约 {years} 年</translation>
    </message>
    <message>
        <source>A complaint needs the time when it came in.</source>
        <translation>请填写收到投诉的时间。</translation>
    </message>
    <message>
        <source>A contract belongs to a deal, and {name} has none yet.</source>
        <translation>合同挂在成交记录上，{name}还没有成交。</translation>
    </message>
    <message>
        <source>A credit code has 18 characters, this one has {count}.</source>
        <translation>统一社会信用代码应为 18 位，现为 {count} 位。</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>客户需要一个名称。</translation>
    </message>
    <message>
        <source>A day off, it can be planned all the same</source>
        <translation>休息日，仍可安排</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>字段需要名称。</translation>
    </message>
    <message>
        <source>A follow-up cannot be planned for a day that is past.</source>
        <translation>不能把跟进安排到已经过去的日子。</translation>
    </message>
    <message>
        <source>A follow-up was logged</source>
        <translation>有跟进记录</translation>
    </message>
    <message>
        <source>A gift above {limit} needs a purpose.</source>
        <translation>单份超过 {limit} 需写用途。</translation>
    </message>
    <message>
        <source>A gift is recorded once it has been given.</source>
        <translation>礼品送出之后才能记录。</translation>
    </message>
    <message>
        <source>A milestone needs a name.</source>
        <translation>里程碑需要名称。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits, {count} too few.</source>
        <translation>手机号应为 11 位，少 {count} 位。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits, {count} too many.</source>
        <translation>手机号应为 11 位，多 {count} 位。</translation>
    </message>
    <message>
        <source>A new customer cost {cost} ({n} won for {costs}).</source>
        <translation>每位新成交客户花费 {cost}（{costs} 成交 {n} 位）</translation>
    </message>
    <message>
        <source>A new customer cost {cost} on average; from {source} {dear}, from {other} {cheap}.</source>
        <translation>平均获客成本 {cost}；{source}最高 {dear}，{other}最低 {cheap}</translation>
    </message>
    <message>
        <source>A number rule needs {{seq}} exactly once, such as {{seq:3}}.</source>
        <translation>编号规则中 {{seq}} 须出现一次，如 {{seq:3}}。</translation>
    </message>
    <message>
        <source>A password has {count} characters at least.</source>
        <translation>密码至少 {count} 个字符。</translation>
    </message>
    <message>
        <source>A plan needs a day.</source>
        <translation>计划需要一个日期。</translation>
    </message>
    <message>
        <source>A playbook needs a name.</source>
        <translation>方案要有名称。</translation>
    </message>
    <message>
        <source>A playbook needs at least one level.</source>
        <translation>方案至少要有一个级别。</translation>
    </message>
    <message>
        <source>A reminder comes 0 to {most} days ahead.</source>
        <translation>提前提醒的天数须在 0 到 {most} 天之间。</translation>
    </message>
    <message>
        <source>About: {text}</source>
        <translation>关于：{text}</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Active: contacted or bought in the period. There before: had bought, was contacted or bought within {days} days and had not said no. Lost: one of them that said no, or whose {days} days ran out.</source>
        <translation>活跃：本期联系过或成交过；期初老客户：买过、{days} 天内有联系或成交且未明确拒绝；流失：其中本期明确拒绝，或满 {days} 天没有任何往来</translation>
    </message>
    <message>
        <source>Activity, completion and growth per person</source>
        <translation>个人活动量、完成率与成长率</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Added, source {source}</source>
        <translation>建档 来源 {source}</translation>
    </message>
    <message>
        <source>After a complaint</source>
        <translation>投诉回访</translation>
    </message>
    <message>
        <source>All sales are {product}: {amount}.</source>
        <translation>全部成交都是{product}：{amount}</translation>
    </message>
    <message>
        <source>All {n} deadlines were kept.</source>
        <translation>{n} 项时限全部按时</translation>
    </message>
    <message>
        <source>All {n} were lost for one reason: {reason}.</source>
        <translation>{n} 单都因为{reason}</translation>
    </message>
    <message>
        <source>All {total} deals went {path}.</source>
        <translation>{total} 单都是 {path}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount won</source>
        <translation>成交金额</translation>
    </message>
    <message>
        <source>Amount won and forecast</source>
        <translation>成交金额与预测</translation>
    </message>
    <message>
        <source>An entry of a list needs a name.</source>
        <translation>列表中的项目需要一个名称。</translation>
    </message>
    <message>
        <source>An improvement needs a title.</source>
        <translation>改进项要有标题。</translation>
    </message>
    <message>
        <source>An installed product needs a name.</source>
        <translation>已装产品需要名称。</translation>
    </message>
    <message>
        <source>Another table of this import says otherwise; what it says stays.</source>
        <translation>这次导入的另一张表写的不同，以先读到的为准。</translation>
    </message>
    <message>
        <source>As entered by hand, twelve months.</source>
        <translation>手工录入，近十二个月</translation>
    </message>
    <message>
        <source>Average deal</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Back on the way</source>
        <translation>途中降级</translation>
    </message>
    <message>
        <source>Bar: mean days from getting the grade to {signing} or moving up; tick: the goal of the playbook.</source>
        <translation>条为定级到{signing}或升级的平均天数；竖线为方案的目标天数</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Birthday greeting</source>
        <translation>生日祝福</translation>
    </message>
    <message>
        <source>Birthday of {note}, {since}</source>
        <translation>{note} 生日，{since}</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>买过</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算范围</translation>
    </message>
    <message>
        <source>Budget is one sum</source>
        <translation>预算是一个确定的数</translation>
    </message>
    <message>
        <source>Budget named</source>
        <translation>预算清晰</translation>
    </message>
    <message>
        <source>Budget {what}</source>
        <translation>预算 {what}</translation>
    </message>
    <message>
        <source>Budget: {text}</source>
        <translation>预算：{text}</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算合计</translation>
    </message>
    <message>
        <source>Buyers lost</source>
        <translation>流失老客户</translation>
    </message>
    <message>
        <source>Buyers lost in a year</source>
        <translation>年流失</translation>
    </message>
    <message>
        <source>Buyers there before</source>
        <translation>期初老客户</translation>
    </message>
    <message>
        <source>Buyers who may leave</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>成交机会</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选择一位客户。</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>信息收集</translation>
    </message>
    <message>
        <source>Collected {since}, details are still missing</source>
        <translation>{since} 留资，资料待补全</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争态势</translation>
    </message>
    <message>
        <source>Complaint not solved yet: {note}</source>
        <translation>投诉待解决：{note}</translation>
    </message>
    <message>
        <source>Complaint solved, call back: {note}</source>
        <translation>投诉已解决，待回访：{note}</translation>
    </message>
    <message>
        <source>Complaint without an answer: {note}</source>
        <translation>投诉待响应：{note}</translation>
    </message>
    <message>
        <source>Complaint {number}</source>
        <translation>投诉 {number}</translation>
    </message>
    <message>
        <source>Complaint: call back</source>
        <translation>投诉：回访</translation>
    </message>
    <message>
        <source>Complaint: first answer</source>
        <translation>投诉：首次响应</translation>
    </message>
    <message>
        <source>Complaint: solution</source>
        <translation>投诉：给出方案</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Completion: follow-ups made of those planned for the period until now. Growth: amount won against {period}.</source>
        <translation>完成率 = 计划在本期（截至目前）的跟进中已完成的；成长率 = 成交金额与{period}相比</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact point that works</source>
        <translation>有可用的联系方式</translation>
    </message>
    <message>
        <source>Contact&apos;s e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contact&apos;s title</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Contact: {text}</source>
        <translation>联系人：{text}</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Contacted all the same: {text}</source>
        <translation>仍然联系的原因：{text}</translation>
    </message>
    <message>
        <source>Contract ended or ends in {ending} days</source>
        <translation>合同已到期或 {ending} 天内到期</translation>
    </message>
    <message>
        <source>Contract number or dates</source>
        <translation>有合同编号或日期</translation>
    </message>
    <message>
        <source>Contract {note} ended on {since}</source>
        <translation>合同 {note} 已于 {since} 到期</translation>
    </message>
    <message>
        <source>Contract {note} ends on {since}, {days} days left</source>
        <translation>合同 {note} {since} 到期，剩 {days} 天</translation>
    </message>
    <message>
        <source>Contract {number}, {date}</source>
        <translation>合同 {number}，{date}</translation>
    </message>
    <message>
        <source>Cooperation wanted</source>
        <translation>期望合作方向</translation>
    </message>
    <message>
        <source>Copied {text}</source>
        <translation>已复制 {text}</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Costs are known by source alone, not by owner and the like.</source>
        <translation>费用只按来源录入，不能按负责人等拆分</translation>
    </message>
    <message>
        <source>Costs entered for the period / customers who bought for the first time in it, by source.</source>
        <translation>获客成本 = 本期录入的费用 / 本期首次成交的客户数，按来源</translation>
    </message>
    <message>
        <source>Counted from {date}, {allowed} days</source>
        <translation>从 {date} 起算，{allowed} 天</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Criteria missing: {names}</source>
        <translation>未满足：{names}</translation>
    </message>
    <message>
        <source>Customer follow-ups</source>
        <translation>客户跟进</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customers are content: {score} of 5</source>
        <translation>客户满意度 {score} 分</translation>
    </message>
    <message>
        <source>Customers are not content: {score} of 5</source>
        <translation>客户满意度偏低：{score} 分</translation>
    </message>
    <message>
        <source>Customers from {source} sign best: {rate}, {times} times the average</source>
        <translation>{source}客户签约率最高：{rate}，是平均的 {times} 倍</translation>
    </message>
    <message>
        <source>Customers whose need falls into these months. Expected = budget × chance of a deal from the stage, by the benchmarks of the stages.</source>
        <translation>需求时间落在这三个月的客户；预计 = 预算 × 所在阶段的成交机会（按阶段基准）</translation>
    </message>
    <message>
        <source>Days taken</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Days to close by grade</source>
        <translation>各级别成交周期</translation>
    </message>
    <message>
        <source>Deadlines kept</source>
        <translation>时限达成</translation>
    </message>
    <message>
        <source>Deal of {date}</source>
        <translation>{date} 成交</translation>
    </message>
    <message>
        <source>Deal recorded</source>
        <translation>登记了成交</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Deals lost to each in the period; beside it customers filed in it who name it.</source>
        <translation>本期输给各竞品的单数；右列为本期建档客户中提到它的位数</translation>
    </message>
    <message>
        <source>Deals per buyer and year</source>
        <translation>每客户每年成交次数</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>成交单数</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Decision maker reached</source>
        <translation>联系到决策人</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Each step of the escalation must come later than the one before.</source>
        <translation>逾期升级的每一步都要晚于前一步。</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>信息录入人</translation>
    </message>
    <message>
        <source>Entered in {hours} h</source>
        <translation>{hours} 小时录入率</translation>
    </message>
    <message>
        <source>Entry after collecting</source>
        <translation>信息收集后录入</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Every customer is in this month&apos;s sample already.</source>
        <translation>所有客户都已在本月的抽查里。</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>Fairs of the twelve months until the end of the period; bought since.</source>
        <translation>截至本期末十二个月内的展会；成交从展会当天算起</translation>
    </message>
    <message>
        <source>Feedback: {text}</source>
        <translation>反馈：{text}</translation>
    </message>
    <message>
        <source>File {name}</source>
        <translation>附件 {name}</translation>
    </message>
    <message>
        <source>First answer to a complaint</source>
        <translation>投诉首次响应</translation>
    </message>
    <message>
        <source>First contact of a new lead</source>
        <translation>新线索首次联系</translation>
    </message>
    <message>
        <source>First-time buyers</source>
        <translation>首次成交</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Fit judged</source>
        <translation>评估了匹配度</translation>
    </message>
    <message>
        <source>Fit: {what}, {date}</source>
        <translation>匹配：{what}，{date}</translation>
    </message>
    <message>
        <source>Follow up {customer}</source>
        <translation>跟进 {customer}</translation>
    </message>
    <message>
        <source>Follow up {customer} ({days} d late)</source>
        <translation>跟进 {customer}（逾期 {days} 天）</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-ups made</source>
        <translation>跟进次数</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立时间</translation>
    </message>
    <message>
        <source>Founded {years} years ago, {since}</source>
        <translation>公司成立 {years} 周年，{since}</translation>
    </message>
    <message>
        <source>From the lines of deals, else from the deal itself; margin where the cost of a line is entered.</source>
        <translation>取自成交的产品明细，没有明细的按整单；毛利只计录入了成本的明细</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>Gift: {what}</source>
        <translation>礼品 {what}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Goals of the grades</source>
        <translation>各级别目标与实际</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>已定级</translation>
    </message>
    <message>
        <source>Grades of the log until signing; a repeat order begins after the order before.</source>
        <translation>取自分级记录，截至签约；复购从上次成交之后算起</translation>
    </message>
    <message>
        <source>Greeting on the company day</source>
        <translation>公司日祝福</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长率</translation>
    </message>
    <message>
        <source>Hot customers every {days} days are contacted less often than {level}.</source>
        <translation>热点客户每 {days} 天一次，比 {level} 级还少。</translation>
    </message>
    <message>
        <source>How quickly people were answered</source>
        <translation>响应速度</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向度</translation>
    </message>
    <message>
        <source>Intent of grade A or B</source>
        <translation>意向达到 A 或 B</translation>
    </message>
    <message>
        <source>Intent: {what}</source>
        <translation>意向：{what}</translation>
    </message>
    <message>
        <source>It falls on a day off</source>
        <translation>当天是休息日</translation>
    </message>
    <message>
        <source>Its customers</source>
        <translation>主要客户群体</translation>
    </message>
    <message>
        <source>Kept / decided; what is open past its end counts as late.</source>
        <translation>按时 / 已到期；过期未办计为超时</translation>
    </message>
    <message>
        <source>Key promise</source>
        <translation>关键承诺</translation>
    </message>
    <message>
        <source>Known parts are {{abbr}}, {{yyyy}}, {{yy}}, {{mm}} and {{seq}}.</source>
        <translation>可用的部分是 {{abbr}}、{{yyyy}}、{{yy}}、{{mm}} 和 {{seq}}。</translation>
    </message>
    <message>
        <source>Last month repeated</source>
        <translation>照搬上月</translation>
    </message>
    <message>
        <source>Last survey 1 or 2</source>
        <translation>最近一次满意度 1–2 分</translation>
    </message>
    <message>
        <source>Last {date} {method}: {content}</source>
        <translation>上次 {date} {method}：{content}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Leads that became customers</source>
        <translation>线索转化率</translation>
    </message>
    <message>
        <source>Left within {days} days before</source>
        <translation>此前 {days} 天流失</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>生命周期价值</translation>
    </message>
    <message>
        <source>Lifetime value / cost of winning one</source>
        <translation>生命周期价值 / 获客成本</translation>
    </message>
    <message>
        <source>Lifetime value = average deal × deals per buyer and year × margin ÷ share of buyers lost in a year; all of the twelve months until {day}.</source>
        <translation>生命周期价值 = 客单价 × 每客户每年成交次数 × 毛利率 ÷ 年流失率；均取截至 {day} 的十二个月</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Log after a follow-up</source>
        <translation>跟进后填写记录</translation>
    </message>
    <message>
        <source>Looked at every customer: {count} suggestions wait.</source>
        <translation>已评估全部客户：{count} 条建议待处理。</translation>
    </message>
    <message>
        <source>Lost before, to be tried again</source>
        <translation>曾未成交，可再次争取</translation>
    </message>
    <message>
        <source>Lost: {reason}</source>
        <translation>未成交：{reason}</translation>
    </message>
    <message>
        <source>Main business</source>
        <translation>公司主营业务</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>平均天数</translation>
    </message>
    <message>
        <source>Mean days to close</source>
        <translation>平均成交周期</translation>
    </message>
    <message>
        <source>Mean from the first contact or filing to signing, by the grade at signing; a repeat order counts from the first contact after the order before. The tick is {period}.</source>
        <translation>从首次联系或建档到签约的平均天数，按签约时的级别；复购从上次成交后的首次联系算起。竖线为{period}平均</translation>
    </message>
    <message>
        <source>Mean of six months</source>
        <translation>近六个月平均</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median hours, where both times are known to the minute.</source>
        <translation>中位小时数；只计起止时间都精确到分钟的记录</translation>
    </message>
    <message>
        <source>Milestone {name}</source>
        <translation>里程碑 {name}</translation>
    </message>
    <message>
        <source>Milestone {name} reached</source>
        <translation>里程碑 {name} 已达成</translation>
    </message>
    <message>
        <source>Milestone {note}, {since}</source>
        <translation>节点“{note}”，{since}</translation>
    </message>
    <message>
        <source>Monthly content {name}</source>
        <translation>本月内容《{name}》</translation>
    </message>
    <message>
        <source>Most are lost in {stage}: {rate} went on ({part} of {n}).</source>
        <translation>{stage}流失最多：推进率 {rate}（{part} / {n}）</translation>
    </message>
    <message>
        <source>Moved on from {date}, a day off</source>
        <translation>{date} 休息，已顺延</translation>
    </message>
    <message>
        <source>Moves between grades</source>
        <translation>级别流动</translation>
    </message>
    <message>
        <source>Named by customers</source>
        <translation>客户提及</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Need analysis of {date}</source>
        <translation>{date} 的需求分析</translation>
    </message>
    <message>
        <source>Need analysis written</source>
        <translation>写了需求分析</translation>
    </message>
    <message>
        <source>Need or product known</source>
        <translation>需求或产品明确</translation>
    </message>
    <message>
        <source>Need: {text}</source>
        <translation>需求：{text}</translation>
    </message>
    <message>
        <source>Needs of the next three months</source>
        <translation>未来三个月的需求</translation>
    </message>
    <message>
        <source>Neither need nor product is known</source>
        <translation>需求和产品都不清楚</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>New, active and lost customers</source>
        <translation>新增、活跃与流失客户</translation>
    </message>
    <message>
        <source>Next follow-up plan</source>
        <translation>下次跟进计划</translation>
    </message>
    <message>
        <source>Next: {text}</source>
        <translation>下一步：{text}</translation>
    </message>
    <message>
        <source>No amount was recognised in “{value}”; the text is kept.</source>
        <translation>“{value}”里没有认出金额，原文已保留。</translation>
    </message>
    <message>
        <source>No answer: {text}</source>
        <translation>没有回应：{text}</translation>
    </message>
    <message>
        <source>No competitor was named in this period.</source>
        <translation>本期没有提到竞品</translation>
    </message>
    <message>
        <source>No contract number or dates</source>
        <translation>没有合同编号或日期</translation>
    </message>
    <message>
        <source>No costs are entered for this period.</source>
        <translation>本期没有录入费用</translation>
    </message>
    <message>
        <source>No customer has a need dated in the next three months.</source>
        <translation>未来三个月没有注明时间的需求</translation>
    </message>
    <message>
        <source>No customer has the number {number}, and no name is given.</source>
        <translation>没有编号为 {number} 的客户，也没有写名称。</translation>
    </message>
    <message>
        <source>No customer has the number {number}.</source>
        <translation>没有编号为 {number} 的客户。</translation>
    </message>
    <message>
        <source>No customer is named; the row was left out.</source>
        <translation>没有写客户，此行未导入。</translation>
    </message>
    <message>
        <source>No customers were filed in this period.</source>
        <translation>本期没有建档客户</translation>
    </message>
    <message>
        <source>No customers, follow-ups, grades or conversions were found in {file}.</source>
        <translation>{file} 里没有找到客户、跟进、分级或转化记录。</translation>
    </message>
    <message>
        <source>No deadline was decided in this period.</source>
        <translation>本期没有到期的时限</translation>
    </message>
    <message>
        <source>No deal in this period.</source>
        <translation>本期没有成交</translation>
    </message>
    <message>
        <source>No deal is recorded</source>
        <translation>没有登记成交</translation>
    </message>
    <message>
        <source>No deal was lost in this period.</source>
        <translation>本期没有未成交记录</translation>
    </message>
    <message>
        <source>No deal with a known beginning in this period.</source>
        <translation>本期没有可算周期的成交</translation>
    </message>
    <message>
        <source>No deal with an amount in twelve months.</source>
        <translation>近十二个月没有带金额的成交</translation>
    </message>
    <message>
        <source>No fair in the last twelve months.</source>
        <translation>近十二个月没有展会</translation>
    </message>
    <message>
        <source>No follow-up was logged</source>
        <translation>还没有跟进记录</translation>
    </message>
    <message>
        <source>No grade was changed in this period.</source>
        <translation>本期没有调整级别</translation>
    </message>
    <message>
        <source>No holiday was found in this text.</source>
        <translation>这段文字里没有读出放假安排。</translation>
    </message>
    <message>
        <source>No lead and no complaint was answered in this period.</source>
        <translation>本期没有首次联系的线索，也没有响应的投诉</translation>
    </message>
    <message>
        <source>No market share is entered for the last twelve months.</source>
        <translation>近十二个月没有录入市场份额</translation>
    </message>
    <message>
        <source>No need analysis was written</source>
        <translation>没有写需求分析</translation>
    </message>
    <message>
        <source>No new customers in six periods.</source>
        <translation>近六期没有新增客户</translation>
    </message>
    <message>
        <source>No new customers in this period.</source>
        <translation>本期没有新增客户</translation>
    </message>
    <message>
        <source>No payment came in yet</source>
        <translation>还没有收到款项</translation>
    </message>
    <message>
        <source>No proposal among the files and talks</source>
        <translation>附件和跟进里都没有方案</translation>
    </message>
    <message>
        <source>No survey was answered in this period.</source>
        <translation>本期没有收回满意度调研</translation>
    </message>
    <message>
        <source>No telephone, mail or WeChat that works</source>
        <translation>没有可用的电话、邮箱或微信</translation>
    </message>
    <message>
        <source>No way is commonest: {total} deals went {ways} ways.</source>
        <translation>{total} 单走了 {ways} 条路径，没有最常见的</translation>
    </message>
    <message>
        <source>No word for {quiet} days</source>
        <translation>{quiet} 天没有往来</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is in the book.</source>
        <translation>客户簿里没有“{name}”。</translation>
    </message>
    <message>
        <source>Nobody came to a stage in this period.</source>
        <translation>本期没有客户进入任何阶段</translation>
    </message>
    <message>
        <source>Nobody has bought yet, so nobody can leave.</source>
        <translation>还没有成交客户，谈不上流失</translation>
    </message>
    <message>
        <source>Nobody in the book is called {words}.</source>
        <translation>客户簿里没有“{words}”。</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>没有选中的客户。</translation>
    </message>
    <message>
        <source>Nobody is marked as the one who decides</source>
        <translation>还没有标出决策人</translation>
    </message>
    <message>
        <source>Nobody made a follow-up or won a deal in this period.</source>
        <translation>本期没有人跟进或成交</translation>
    </message>
    <message>
        <source>Nobody was contacted in this period.</source>
        <translation>本期没有跟进</translation>
    </message>
    <message>
        <source>Nobody with a goal signed or moved up in this period.</source>
        <translation>本期没有带目标的客户签约或升级</translation>
    </message>
    <message>
        <source>None of the {n} new customers has signed yet.</source>
        <translation>{n} 位新增客户尚无签约</translation>
    </message>
    <message>
        <source>None of those contacted has signed since.</source>
        <translation>跟进过的客户尚无签约</translation>
    </message>
    <message>
        <source>None of {total} buyers shows a sign of leaving.</source>
        <translation>{total} 位老客户都没有流失征兆</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}. Choose another folder.</source>
        <translation>{folder} 不能写入，请换一个文件夹</translation>
    </message>
    <message>
        <source>Nothing could be read from {count} files. The first: {reason}</source>
        <translation>{count} 个文件都无法读取。第一个：{reason}</translation>
    </message>
    <message>
        <source>Nothing happened with customers in this period.</source>
        <translation>本期客户没有动静</translation>
    </message>
    <message>
        <source>Nothing that is required is missing of {n} customers.</source>
        <translation>{n} 位客户的必填项全部齐全</translation>
    </message>
    <message>
        <source>Nothing to save yet: a name or a telephone is needed.</source>
        <translation>还没有可保存的内容：至少要有名称或电话。</translation>
    </message>
    <message>
        <source>Nothing was installed yet</source>
        <translation>还没有安装</translation>
    </message>
    <message>
        <source>Nothing was sold in this period.</source>
        <translation>本期没有成交产品</translation>
    </message>
    <message>
        <source>Of the customers filed in the period, of the types that need the field: the share that lacks it.</source>
        <translation>本期建档、且该类型需要此字段的客户中，缺少它的占比</translation>
    </message>
    <message>
        <source>Of those who showed the sign {days} days ago, how many have left since.</source>
        <translation>右列：{days} 天前有此征兆的客户中，此后已流失的</translation>
    </message>
    <message>
        <source>Of those who showed the sign {days} days ago, how many have left since. Error of the chances by number of signs {ours}, of the same chance for all {naive} (0 is perfect).</source>
        <translation>右列：{days} 天前有此征兆的客户中，此后已流失的。按征兆数估计的误差 {ours}，一律按平均流失率为 {naive}（0 为完全准确）</translation>
    </message>
    <message>
        <source>On which day was it spent?</source>
        <translation>是哪一天花的？</translation>
    </message>
    <message>
        <source>One line holds at most {most} days.</source>
        <translation>一行最多 {most} 天。</translation>
    </message>
    <message>
        <source>Only a range of {what}, nothing that confirms it</source>
        <translation>只有 {what} 的区间，没有审批依据</translation>
    </message>
    <message>
        <source>Open complaint</source>
        <translation>投诉未解决</translation>
    </message>
    <message>
        <source>Our share</source>
        <translation>我方份额</translation>
    </message>
    <message>
        <source>Our share is {share} in {period}, {points} points less than in {before}.</source>
        <translation>{period}我方份额 {share}，比{before}低 {points} 个百分点</translation>
    </message>
    <message>
        <source>Our share is {share} in {period}, {points} points more than in {before}.</source>
        <translation>{period}我方份额 {share}，比{before}高 {points} 个百分点</translation>
    </message>
    <message>
        <source>Our share is {share} in {period}.</source>
        <translation>{period}我方份额 {share}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Part of it is masked; it was kept as it is.</source>
        <translation>部分内容被遮盖，已照原样保留。</translation>
    </message>
    <message>
        <source>Past projects</source>
        <translation>过往项目</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Payment of {amount}</source>
        <translation>回款 {amount}</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>收到款项</translation>
    </message>
    <message>
        <source>People are not called at this hour</source>
        <translation>此时段不宜打扰</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>接触人数</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>客户性格</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Planned follow-up</source>
        <translation>已安排的跟进</translation>
    </message>
    <message>
        <source>Playbook {name}, in force since {date}</source>
        <translation>跟进方案“{name}”，自 {date} 起执行</translation>
    </message>
    <message>
        <source>Present pains</source>
        <translation>当前痛点</translation>
    </message>
    <message>
        <source>Product / service wanted</source>
        <translation>采购产品/服务</translation>
    </message>
    <message>
        <source>Product installed</source>
        <translation>产品已安装</translation>
    </message>
    <message>
        <source>Promised for {date}</source>
        <translation>约定 {date}</translation>
    </message>
    <message>
        <source>Proposal handed over</source>
        <translation>提交了方案</translation>
    </message>
    <message>
        <source>Purchasing power</source>
        <translation>采购能力</translation>
    </message>
    <message>
        <source>Reached: {stage}</source>
        <translation>走到：{stage}</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regraded</source>
        <translation>级别调整</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Repeat orders</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Sales and margin of products</source>
        <translation>产品销量与毛利</translation>
    </message>
    <message>
        <source>Same month of last year, grown as the year</source>
        <translation>去年同月 × 全年增幅</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Satisfaction is a number from 1 to 5.</source>
        <translation>满意度是 1 到 5 的整数。</translation>
    </message>
    <message>
        <source>Satisfaction survey of the quarter, {since}</source>
        <translation>本季度满意度调研，{since}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Say in a word why it is dropped.</source>
        <translation>请写明放弃的原因。</translation>
    </message>
    <message>
        <source>Say on which day it begins.</source>
        <translation>请写明从哪一天开始。</translation>
    </message>
    <message>
        <source>Say what was given.</source>
        <translation>请填写送了什么。</translation>
    </message>
    <message>
        <source>Sent by {method}</source>
        <translation>{method}发出</translation>
    </message>
    <message>
        <source>Several customers of the book are called {name}. Add the customer&apos;s number; the row was left out.</source>
        <translation>账本里有多位客户叫 {name}。请补上客户编号；此行未导入。</translation>
    </message>
    <message>
        <source>Several customers of the book are called {name}. Add the number or the credit code; the row was left out.</source>
        <translation>账本里有多位客户叫 {name}。请补上编号或信用代码；此行未导入。</translation>
    </message>
    <message>
        <source>Share of new customers</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share of the {n} deals lost in the period.</source>
        <translation>占本期 {n} 单未成交的比例</translation>
    </message>
    <message>
        <source>Sheet data of {file} reaches too far out (more than {cells} million cells); delete the stray cells and try again.</source>
        <translation>{file} 的数据范围过大（超过 {cells} 百万格），请删除边远处的内容后重试。</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称 / 别名</translation>
    </message>
    <message>
        <source>Sign rate = customers who signed after the method was used / customers on whom it was used in the period. One contacted in several ways counts for each.</source>
        <translation>签约率 = 用过该方式后签约的客户数 / 本期用过该方式的客户数；用过多种方式的客户各计一次</translation>
    </message>
    <message>
        <source>Sign rate = customers whose first contact before signing (of a repeat order: since the order before) was of this kind and in the period / customers on whom the method was used in the period.</source>
        <translation>签约率 = 签约前首次联系（复购从上一单之后算起）用此方式且在本期的客户 / 本期用过此方式的客户</translation>
    </message>
    <message>
        <source>Sign rate = customers whose last contact before signing was of this kind and in the period / customers on whom the method was used in the period.</source>
        <translation>签约率 = 签约前最后一次联系用此方式且在本期的客户 / 本期用过此方式的客户</translation>
    </message>
    <message>
        <source>Signed on {since}, the guide is to be handed over</source>
        <translation>{since} 签约，待送达使用指南</translation>
    </message>
    <message>
        <source>Signed until today / new customers of the period; those who came last have had the least time.</source>
        <translation>转化率 = 至今已签约 / 本期新增；越晚来的客户时间越短</translation>
    </message>
    <message>
        <source>Signed until today of those filed in each period.</source>
        <translation>各期建档的客户中，至今已签约的占比</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>客户规模</translation>
    </message>
    <message>
        <source>Social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Solution: {text}</source>
        <translation>方案：{text}</translation>
    </message>
    <message>
        <source>Something else is using the book. Nothing was changed; try again in a moment.</source>
        <translation>账本正被其他程序使用，未作任何改动，请稍后再试。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources and conversion</source>
        <translation>来源转化率</translation>
    </message>
    <message>
        <source>Stage {before} → {after}</source>
        <translation>阶段 {before} → {after}</translation>
    </message>
    <message>
        <source>Stage: {text}</source>
        <translation>阶段：{text}</translation>
    </message>
    <message>
        <source>Suggestion: {line}</source>
        <translation>建议：{line}</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Survey, not answered yet</source>
        <translation>满意度调研，未答复</translation>
    </message>
    <message>
        <source>Survey: satisfaction {score} of 5</source>
        <translation>满意度调研：{score} 分（满分 5）</translation>
    </message>
    <message>
        <source>Surveys answered in the period, from 1 to 5.</source>
        <translation>本期收回的满意度调研，1–5 分</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>存续</translation>
    </message>
    <message>
        <source>The QR code holds a web address and no card: {address}</source>
        <translation>二维码里是网址，不是名片：{address}</translation>
    </message>
    <message>
        <source>The backup failed its check ({problem}); older ones are kept.</source>
        <translation>备份未通过检查（{problem}），旧备份已保留。</translation>
    </message>
    <message>
        <source>The book has another {name} with a different credit code or telephone; a new customer was added.</source>
        <translation>账本里另有一位 {name}，信用代码或电话不同，已新建客户。</translation>
    </message>
    <message>
        <source>The book is missing from {folder}, but backups of it are there.</source>
        <translation>{folder} 里没有账本，但有它的备份。</translation>
    </message>
    <message>
        <source>The budget is unknown</source>
        <translation>预算未知</translation>
    </message>
    <message>
        <source>The call back comes after the solution.</source>
        <translation>提交方案后才能回访。</translation>
    </message>
    <message>
        <source>The checksum differs: the last character should be {char}.</source>
        <translation>校验位不符，末位应为 {char}。</translation>
    </message>
    <message>
        <source>The columns of this sheet were guessed; check what they became.</source>
        <translation>此表的列是推断的，请核对对应的字段。</translation>
    </message>
    <message>
        <source>The customer&apos;s name is missing; the customer was named after its contact “{name}”.</source>
        <translation>缺少客户名称，已用联系人“{name}”作为客户名称。</translation>
    </message>
    <message>
        <source>The customer&apos;s name is missing; the row was left out.</source>
        <translation>缺少客户名称，此行未导入。</translation>
    </message>
    <message>
        <source>The date is missing; the row was left out.</source>
        <translation>缺少日期，此行未导入。</translation>
    </message>
    <message>
        <source>The day needs a name.</source>
        <translation>请给这个日子起个名字。</translation>
    </message>
    <message>
        <source>The file cannot be read: {problem}</source>
        <translation>文件无法读取：{problem}</translation>
    </message>
    <message>
        <source>The file cannot be written: {problem}</source>
        <translation>文件无法写入：{problem}</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>无法打开这个文件。</translation>
    </message>
    <message>
        <source>The file holds this as a number whose last digits are lost. Enter it as text.</source>
        <translation>文件里存成了数字，末几位已丢失，请按文本填写。</translation>
    </message>
    <message>
        <source>The file {file} is missing from the book.</source>
        <translation>账本里缺少文件 {file}。</translation>
    </message>
    <message>
        <source>The fit was not judged</source>
        <translation>还没有评估匹配度</translation>
    </message>
    <message>
        <source>The holiday needs a name.</source>
        <translation>请填写假日名称。</translation>
    </message>
    <message>
        <source>The intent is not recorded</source>
        <translation>没有记录合作意向</translation>
    </message>
    <message>
        <source>The language changes when this form is closed.</source>
        <translation>关闭此表单后切换语言。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The last run did not end cleanly and the book failed its check: {problem}</source>
        <translation>上次没有正常退出，账本检查未通过：{problem}</translation>
    </message>
    <message>
        <source>The last run did not end cleanly. The book was checked and is whole.</source>
        <translation>上次没有正常退出，账本已检查，数据完好。</translation>
    </message>
    <message>
        <source>The line does not say which customer it is about.</source>
        <translation>这句话没有说是哪位客户。</translation>
    </message>
    <message>
        <source>The new file could not be written ({reason}). Nothing was changed.</source>
        <translation>新文件未能写入（{reason}），未作任何改动。</translation>
    </message>
    <message>
        <source>The new file is not the same as the book ({what}). Nothing was changed.</source>
        <translation>新文件与账本不一致（{what}），未作任何改动。</translation>
    </message>
    <message>
        <source>The number {number} belongs to another customer; a new one was given.</source>
        <translation>编号 {number} 已属于另一位客户，已分配新编号。</translation>
    </message>
    <message>
        <source>The number {number} belongs to {name} already.</source>
        <translation>编号 {number} 已属于 {name}。</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>The playbook in force sets no goals in days.</source>
        <translation>现用方案没有设定目标天数</translation>
    </message>
    <message>
        <source>The reader of QR codes is missing from this installation.</source>
        <translation>这个安装里缺少二维码识别组件。</translation>
    </message>
    <message>
        <source>The running number must stand at the end of the rule.</source>
        <translation>流水号须放在规则末尾。</translation>
    </message>
    <message>
        <source>The system does not let the program start with the session: {problem}</source>
        <translation>系统不允许登录后自动启动：{problem}</translation>
    </message>
    <message>
        <source>The times do not follow each other: received, answered, solved, called back.</source>
        <translation>时间先后不对：应依次为收到、响应、方案、回访。</translation>
    </message>
    <message>
        <source>There is a field “{name}” already.</source>
        <translation>已有字段“{name}”。</translation>
    </message>
    <message>
        <source>There is no QR code to be found in this picture.</source>
        <translation>图片里没有找到二维码。</translation>
    </message>
    <message>
        <source>There is no book in {folder}.</source>
        <translation>{folder} 里没有账本</translation>
    </message>
    <message>
        <source>There is no contact in this card.</source>
        <translation>这张名片里没有联系人。</translation>
    </message>
    <message>
        <source>There is no playbook in this file.</source>
        <translation>这个文件里没有方案。</translation>
    </message>
    <message>
        <source>There is no such part of the review, or no such interval.</source>
        <translation>没有这个复盘部分，或没有这个周期。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>These columns cannot be typed into.</source>
        <translation>这些列不能粘贴内容。</translation>
    </message>
    <message>
        <source>This backup is damaged: {problem}</source>
        <translation>此备份已损坏：{problem}</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>账本以只读方式打开。</translation>
    </message>
    <message>
        <source>This card names neither a person nor a company.</source>
        <translation>这张名片上没有姓名，也没有公司。</translation>
    </message>
    <message>
        <source>This follow-up is not planned any more.</source>
        <translation>这条跟进已经不在计划中。</translation>
    </message>
    <message>
        <source>This is no amount of money; the cell was left out.</source>
        <translation>不是金额，此格未导入。</translation>
    </message>
    <message>
        <source>This is no complete telephone number or address; it was kept as it is.</source>
        <translation>电话或地址不完整，已照原样保留。</translation>
    </message>
    <message>
        <source>This is no date that can be understood; the cell was left out.</source>
        <translation>无法识别的日期，此格未导入。</translation>
    </message>
    <message>
        <source>This is no date that can be understood; the row was left out.</source>
        <translation>无法识别的日期，此行未导入。</translation>
    </message>
    <message>
        <source>This is no file of deadlines: {reason}</source>
        <translation>这不是时限文件：{reason}</translation>
    </message>
    <message>
        <source>This is no file of playbooks: {reason}</source>
        <translation>这不是跟进方案文件：{reason}</translation>
    </message>
    <message>
        <source>This is no grade; the row was left out.</source>
        <translation>不是级别，此行未导入。</translation>
    </message>
    <message>
        <source>This vCard could not be read: {reason}</source>
        <translation>电子名片读不出来：{reason}</translation>
    </message>
    <message>
        <source>Ticked by hand, {date}</source>
        <translation>{date} 手动勾选</translation>
    </message>
    <message>
        <source>Time frame</source>
        <translation>时间节点</translation>
    </message>
    <message>
        <source>To be ticked by hand</source>
        <translation>需要手动勾选</translation>
    </message>
    <message>
        <source>Too few customers for each way of contact to compare them.</source>
        <translation>各跟进方式的客户太少，无法比较</translation>
    </message>
    <message>
        <source>Too few customers were filed in {period} to tell a rate (n = {n}).</source>
        <translation>{period}建档客户太少，不算比率（n={n}）</translation>
    </message>
    <message>
        <source>Too few lost deals to speak of shares (n = {n}).</source>
        <translation>未成交太少，不算占比（n={n}）</translation>
    </message>
    <message>
        <source>Too few months to forecast: {n} of {least} since the first deal are complete.</source>
        <translation>月份太少，暂不预测：首次成交以来只有 {n} 个完整月，需要 {least} 个</translation>
    </message>
    <message>
        <source>Too few new customers from each source to compare (n = {n}).</source>
        <translation>各来源新增客户太少，无法比较（n={n}）</translation>
    </message>
    <message>
        <source>Trend of twelve months, damped</source>
        <translation>近十二个月趋势（递减）</translation>
    </message>
    <message>
        <source>Try instead: {text}</source>
        <translation>换个做法：{text}</translation>
    </message>
    <message>
        <source>Two signs or more</source>
        <translation>两个以上征兆</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>需求紧急度</translation>
    </message>
    <message>
        <source>Use the full legal name, such as “{name}有限公司”.</source>
        <translation>请用全称，如“{name}有限公司”。</translation>
    </message>
    <message>
        <source>Ways to a deal</source>
        <translation>转化路径</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>推进率</translation>
    </message>
    <message>
        <source>Went on: of those who went on or were lost. Days: in the stage, mean of those who left it in the period. Survival: of 100 leads at these rates, beside the benchmark.</source>
        <translation>推进率 = 推进 /（推进 + 流失）；停留为本期离开该阶段者的平均天数；存续为 100 条线索按此推进率剩下的数，与基准并列</translation>
    </message>
    <message>
        <source>Went on: of those who went on or were lost. Days: since the lead began, mean of those who left in the period. Survival: of 100 leads at these rates, beside the benchmark.</source>
        <translation>推进率 = 推进 /（推进 + 流失）；天数为本期离开者自线索开始的平均天数；存续为 100 条线索按此推进率剩下的数，与基准并列</translation>
    </message>
    <message>
        <source>What a customer is worth</source>
        <translation>客户生命周期价值</translation>
    </message>
    <message>
        <source>What each way of contact brings</source>
        <translation>跟进方式效果</translation>
    </message>
    <message>
        <source>What fairs brought</source>
        <translation>展会回报</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>What is missing, by type and field</source>
        <translation>缺失率（类型 × 字段）</translation>
    </message>
    <message>
        <source>What winning a customer costs</source>
        <translation>获客成本</translation>
    </message>
    <message>
        <source>Which pains and needs is it about? Write a word or two.</source>
        <translation>请写一两个匹配词：它对应哪些痛点和需求。</translation>
    </message>
    <message>
        <source>Which product is it?</source>
        <translation>请写产品名称。</translation>
    </message>
    <message>
        <source>Why deals were lost</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>With this gift the person has had {total} in {year}, above {limit}.</source>
        <translation>加上这份，{year} 年送给该客户的礼品共 {total}，超过上限 {limit}。</translation>
    </message>
    <message>
        <source>Won {amount}</source>
        <translation>成交 {amount}</translation>
    </message>
    <message>
        <source>Write the solution down first.</source>
        <translation>请先写下解决方案。</translation>
    </message>
    <message>
        <source>Write to whom, what and how much, such as 陈立，茶礼，480.</source>
        <translation>请写给谁、什么、多少钱，例如：陈立，茶礼，480。</translation>
    </message>
    <message>
        <source>Written down {days} d later</source>
        <translation>补录，{days} 天后</translation>
    </message>
    <message>
        <source>Written down {hours} h later</source>
        <translation>补录，{hours} 小时后</translation>
    </message>
    <message>
        <source>Yearly revenue</source>
        <translation>年营业额</translation>
    </message>
    <message>
        <source>all conditions of {letter} met</source>
        <translation>{letter} 级条件全部满足</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>as soon as possible, no date named</source>
        <translation>说尽快，没有日期</translation>
    </message>
    <message>
        <source>asked for a proposal on {day}: “{text}”</source>
        <translation>{day} 要方案：“{text}”</translation>
    </message>
    <message>
        <source>because of “{words}” in the name</source>
        <translation>名称里有「{words}」</translation>
    </message>
    <message>
        <source>before a backup was put back</source>
        <translation>恢复备份之前</translation>
    </message>
    <message>
        <source>before the password changed</source>
        <translation>改密码之前</translation>
    </message>
    <message>
        <source>before the update to form {number}</source>
        <translation>升级到第 {number} 版格式之前</translation>
    </message>
    <message>
        <source>beginning unknown</source>
        <translation>起点未知</translation>
    </message>
    <message>
        <source>budget named</source>
        <translation>预算写明</translation>
    </message>
    <message>
        <source>budget not named</source>
        <translation>预算未写明</translation>
    </message>
    <message>
        <source>budget under {value}</source>
        <translation>预算低于{value}</translation>
    </message>
    <message>
        <source>by {day}, {days} days left</source>
        <translation>{day} 前，还有 {days} 天</translation>
    </message>
    <message>
        <source>contract {number}</source>
        <translation>合同 {number}</translation>
    </message>
    <message>
        <source>costs unknown, taken as 100%</source>
        <translation>成本未录入，按 100% 计</translation>
    </message>
    <message>
        <source>down</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>due on {since}</source>
        <translation>应于 {since} 到账</translation>
    </message>
    <message>
        <source>exactly {value}: belongs to the left</source>
        <translation>恰为 {value}，归左</translation>
    </message>
    <message>
        <source>exactly {value}: belongs to the right</source>
        <translation>恰为 {value}，归右</translation>
    </message>
    <message>
        <source>industry: {said}</source>
        <translation>行业：{said}</translation>
    </message>
    <message>
        <source>instalment {place} of {count}</source>
        <translation>第 {place}/{count} 期</translation>
    </message>
    <message>
        <source>it does not exist, or its folder does not</source>
        <translation>文件或所在文件夹不存在</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>it lies in something that is no folder</source>
        <translation>上级路径不是文件夹</translation>
    </message>
    <message>
        <source>looks like a street in a town</source>
        <translation>看起来像地址</translation>
    </message>
    <message>
        <source>mean {score}</source>
        <translation>平均 {score} 分</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n={n}</translation>
    </message>
    <message>
        <source>name {score} % alike</source>
        <translation>名称相似 {score}%</translation>
    </message>
    <message>
        <source>need: {said}</source>
        <translation>需求：{said}</translation>
    </message>
    <message>
        <source>needed in {low} to {high} days</source>
        <translation>{low} 到 {high} 天后要</translation>
    </message>
    <message>
        <source>needed in {value} days</source>
        <translation>{value} 天后要</translation>
    </message>
    <message>
        <source>needed in {value} days &lt; {bound}</source>
        <translation>{value} 天后要（＜{bound} 天）</translation>
    </message>
    <message>
        <source>needed in {value} days &gt; {bound}</source>
        <translation>{value} 天后要（＞{bound} 天）</translation>
    </message>
    <message>
        <source>needed in {value} days ≤ {bound}</source>
        <translation>{value} 天后要（≤{bound} 天）</translation>
    </message>
    <message>
        <source>needed in {value} days ≥ {bound}</source>
        <translation>{value} 天后要（≥{bound} 天）</translation>
    </message>
    <message>
        <source>no contact for {days} days</source>
        <translation>{days} 天没有联系</translation>
    </message>
    <message>
        <source>no deal</source>
        <translation>无成交</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>no need is recorded</source>
        <translation>没有记录需求</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>no product named</source>
        <translation>未写产品</translation>
    </message>
    <message>
        <source>no progress for {days} days</source>
        <translation>{days} 天无推进</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>无阶段</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not a full legal name</source>
        <translation>不是公司全称</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>pain: {said}</source>
        <translation>痛点：{said}</translation>
    </message>
    <message>
        <source>read from “{words}”</source>
        <translation>由「{words}」推断</translation>
    </message>
    <message>
        <source>read from “{words}”; Enter or a click on the mark confirms it</source>
        <translation>由「{words}」推断；按 Enter 或点一下标记即确认</translation>
    </message>
    <message>
        <source>reads like a name</source>
        <translation>看起来像姓名</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same telephone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>says “{words}”</source>
        <translation>原话「{words}」</translation>
    </message>
    <message>
        <source>signed on {day}</source>
        <translation>{day} 已签约</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>strategic customer</source>
        <translation>战略客户</translation>
    </message>
    <message>
        <source>the date of the need has passed</source>
        <translation>需求时间已过</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘只读</translation>
    </message>
    <message>
        <source>the year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>too few (n = {n})</source>
        <translation>样本少（n={n}）</translation>
    </message>
    <message>
        <source>up</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>uses the customer&apos;s need</source>
        <translation>用到客户需求</translation>
    </message>
    <message>
        <source>uses the first deal of {day}</source>
        <translation>用到 {day} 首次成交</translation>
    </message>
    <message>
        <source>uses the purchase of {day}</source>
        <translation>用到 {day} 成交</translation>
    </message>
    <message>
        <source>uses the talk of {day}</source>
        <translation>用到 {day} 跟进</translation>
    </message>
    <message>
        <source>wants to buy again on {day}: “{text}”</source>
        <translation>{day} 提到复购：“{text}”</translation>
    </message>
    <message>
        <source>wish for cooperation: {said}</source>
        <translation>合作意向：{said}</translation>
    </message>
    <message>
        <source>won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>{costs} were spent and nobody bought for the first time.</source>
        <translation>花费 {costs}，没有首次成交的客户</translation>
    </message>
    <message>
        <source>{count} appointments saved: {path}</source>
        <translation>已保存 {count} 项日程：{path}</translation>
    </message>
    <message>
        <source>{count} contacts in 7 days, {allowed} are enough</source>
        <translation>7 天内第 {count} 次联系，{allowed} 次足够</translation>
    </message>
    <message>
        <source>{count} contacts on one day, {allowed} are enough</source>
        <translation>当天已是第 {count} 次联系，{allowed} 次足够</translation>
    </message>
    <message>
        <source>{count} days from the contact of {near}, {allowed} are better</source>
        <translation>距 {near} 的联系 {count} 天，宜隔 {allowed} 天</translation>
    </message>
    <message>
        <source>{count} reminders for the supervisor are in {file}.</source>
        <translation>{count} 条需要主管关注的提醒已导出到 {file}。</translation>
    </message>
    <message>
        <source>{count} rows were edited since and stayed as they are.</source>
        <translation>有 {count} 行之后又改过，保持不变。</translation>
    </message>
    <message>
        <source>{count} times without an answer: {days} days instead of {usual}, try another way</source>
        <translation>连续 {count} 次未响应：间隔由 {usual} 天放宽到 {days} 天，请换一种方式联系</translation>
    </message>
    <message>
        <source>{customer}: {why}</source>
        <translation>{customer}：{why}</translation>
    </message>
    <message>
        <source>{customer}: {why} ({days} d late)</source>
        <translation>{customer}：{why}（逾期 {days} 天）</translation>
    </message>
    <message>
        <source>{date} received {amount}</source>
        <translation>{date} 收到 {amount}</translation>
    </message>
    <message>
        <source>{date} {what}</source>
        <translation>{date} {what}</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>逾期 {days}天</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} days without contact</source>
        <translation>{days} 天未联系</translation>
    </message>
    <message>
        <source>{days} days without contact, grade {grade} allows {allowed}</source>
        <translation>{days} 天未联系，{grade} 级应在 {allowed} 天内</translation>
    </message>
    <message>
        <source>{days} days without contact, grade {grade} wants {times} a week</source>
        <translation>{days} 天未联系，{grade} 级每周应联系 {times} 次</translation>
    </message>
    <message>
        <source>{days} days without contact, hot customers every {allowed}</source>
        <translation>{days} 天未联系，热点客户应在 {allowed} 天内</translation>
    </message>
    <message>
        <source>{days} days without contact, stage {stage} allows {allowed}</source>
        <translation>{days} 天未联系，“{stage}”阶段应在 {allowed} 天内</translation>
    </message>
    <message>
        <source>{days} of {limit} days ({n})</source>
        <translation>{days} / {limit} 天（{n}）</translation>
    </message>
    <message>
        <source>{day} does not lie in {year}.</source>
        <translation>{day} 不在 {year} 年。</translation>
    </message>
    <message>
        <source>{day} stands in two lines of {year}.</source>
        <translation>{day} 在 {year} 年的两行里都有。</translation>
    </message>
    <message>
        <source>{detail}: {note} is to be replaced on {since}</source>
        <translation>{detail}：{note} 应于 {since} 更换</translation>
    </message>
    <message>
        <source>{fair} and {other} brought most, {amount} each.</source>
        <translation>{fair}与{other}带来最多，各 {amount}</translation>
    </message>
    <message>
        <source>{fair} brought most: {amount} from {bought} of {met}.</source>
        <translation>{fair}带来最多：{met} 位中 {bought} 位成交，{amount}</translation>
    </message>
    <message>
        <source>{field} is missing most often: {part} of {n}.</source>
        <translation>缺得最多的是{field}：{n} 位中缺 {part} 位</translation>
    </message>
    <message>
        <source>{field} is missing most often: {rate}; of {type} {share}.</source>
        <translation>缺得最多的是{field}：{rate}，其中{type} {share}</translation>
    </message>
    <message>
        <source>{field} is missing of {rate} of new customers</source>
        <translation>新客户{field}缺失率 {rate}</translation>
    </message>
    <message>
        <source>{file} cannot be read as a password file.</source>
        <translation>{file} 不能作为密码文件读取。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. If it is open in Excel or WPS, close it there.</source>
        <translation>无法读取 {file}：{why}。如果正在 Excel 或 WPS 中打开，请先关闭。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}). If it is open in Excel or WPS, close it there or choose another name.</source>
        <translation>无法写入 {file}（{why}）。如果正在 Excel 或 WPS 中打开，请先关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>{file} could not be kept: {reason}</source>
        <translation>附件 {file} 未能保存：{reason}</translation>
    </message>
    <message>
        <source>{file} could not be opened: {reason}</source>
        <translation>{file} 打不开：{reason}</translation>
    </message>
    <message>
        <source>{file} could not be read: its contents are damaged or far too large.</source>
        <translation>无法读取 {file}：内容已损坏或过大。</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>无法写入 {file}。</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} has a DOCTYPE inside, which no spreadsheet program writes; not opened.</source>
        <translation>{file} 内含 DOCTYPE，表格软件不会这样写，未打开。</translation>
    </message>
    <message>
        <source>{file} has a cell that never ends near line {line}: a quote is missing.</source>
        <translation>{file} 第 {line} 行附近有一格没有结束：缺少引号。</translation>
    </message>
    <message>
        <source>{file} has a password.</source>
        <translation>{file} 已设密码。</translation>
    </message>
    <message>
        <source>{file} has a password: set CRM_PASSWORD or give --password-file FILE.</source>
        <translation>{file} 已设密码：请设置环境变量 CRM_PASSWORD，或用 --password-file FILE 指定密码文件。</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} 没有任何行。</translation>
    </message>
    <message>
        <source>{file} has too many parts to be an ordinary workbook and was not opened.</source>
        <translation>{file} 的组成部分过多，不像普通工作簿，未打开。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a workbook.</source>
        <translation>{file} 是文件夹，不是工作簿。</translation>
    </message>
    <message>
        <source>{file} is a web page without a table.</source>
        <translation>{file} 是没有表格的网页。</translation>
    </message>
    <message>
        <source>{file} is an XML spreadsheet of 2003; open it once and save it as xlsx.</source>
        <translation>{file} 是 2003 版 XML 表格，请打开后另存为 xlsx。</translation>
    </message>
    <message>
        <source>{file} is damaged or is not a workbook.</source>
        <translation>{file} 已损坏或不是工作簿。</translation>
    </message>
    <message>
        <source>{file} is damaged or not a book. Restore a backup.</source>
        <translation>{file} 已损坏或不是账本，请从备份恢复。</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes).</source>
        <translation>{file} 是空文件（0 字节）。</translation>
    </message>
    <message>
        <source>{file} is empty: its content was lost. Restore a backup.</source>
        <translation>{file} 是空的，内容已丢失，请从备份恢复。</translation>
    </message>
    <message>
        <source>{file} is larger than {megabytes} MB of text and was not opened.</source>
        <translation>{file} 的文本超过 {megabytes} MB，未打开。</translation>
    </message>
    <message>
        <source>{file} is neither a workbook nor a text table.</source>
        <translation>{file} 既不是工作簿，也不是文本表格。</translation>
    </message>
    <message>
        <source>{file} is not a customer book.</source>
        <translation>{file} 不是客户簿账本。</translation>
    </message>
    <message>
        <source>{file} is not text in UTF-8, GB18030 or UTF-16; choose its encoding, or save it as xlsx and try again.</source>
        <translation>{file} 不是 UTF-8、GB18030 或 UTF-16 文本，请选择编码，或另存为 xlsx 后重试。</translation>
    </message>
    <message>
        <source>{file} is only the lock file that Excel leaves while a workbook is open.</source>
        <translation>{file} 只是工作簿打开时 Excel 留下的锁文件。</translation>
    </message>
    <message>
        <source>{file} is packed suspiciously tightly and was not opened.</source>
        <translation>{file} 压缩率异常，未打开。</translation>
    </message>
    <message>
        <source>{file} is protected by a password; open it, save it without the password and try again.</source>
        <translation>{file} 有密码保护，请打开后去掉密码保存，再试一次。</translation>
    </message>
    <message>
        <source>{file} unpacks to more than {megabytes} MB and was not opened.</source>
        <translation>{file} 解压后超过 {megabytes} MB，未打开。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version. Install that version to open it.</source>
        <translation>{file} 由更新的版本写成，请安装该版本后打开。</translation>
    </message>
    <message>
        <source>{first} came to {start}, {last} to {end}.</source>
        <translation>{start} {first} 位，{end} {last} 位</translation>
    </message>
    <message>
        <source>{first} came to {start}, {last} to {end}; no stage took longer than its limit.</source>
        <translation>{start} {first} 位，{end} {last} 位；各阶段停留都未超上限</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{first} → {second}</source>
        <translation>{first} → {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{folder} cannot be used ({reason}). Choose another folder.</source>
        <translation>无法使用 {folder}({reason})，请换一个文件夹</translation>
    </message>
    <message>
        <source>{grade} closes fastest: {days} days on average ({n}).</source>
        <translation>{grade} 级成交最快，平均 {days} 天（{n}）</translation>
    </message>
    <message>
        <source>{grade} takes {days} days to close, {change} fewer than in {period}</source>
        <translation>{grade} 级成交周期 {days} 天，比{period}少 {change} 天</translation>
    </message>
    <message>
        <source>{grade} takes {days} days to close, {change} more than in {period}</source>
        <translation>{grade} 级成交周期 {days} 天，比{period}多 {change} 天</translation>
    </message>
    <message>
        <source>{grade} takes {days} days, the goal is {goal} ({share} in time, {n}).</source>
        <translation>{grade} 级用了 {days} 天，目标 {goal} 天（按时 {share}，{n}）</translation>
    </message>
    <message>
        <source>{grade} takes {days} days, within the goal of {goal} ({n}).</source>
        <translation>{grade} 级用了 {days} 天，在目标 {goal} 天之内（{n}）</translation>
    </message>
    <message>
        <source>{grade}: {days} days on average, median {median} ({n}).</source>
        <translation>{grade} 级平均 {days} 天，中位数 {median} 天（{n}）</translation>
    </message>
    <message>
        <source>{grade}: {days} days, {change} fewer than in {period}.</source>
        <translation>{grade} 级 {days} 天，比{period}少 {change} 天</translation>
    </message>
    <message>
        <source>{grade}: {days} days, {change} more than in {period}.</source>
        <translation>{grade} 级 {days} 天，比{period}多 {change} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{kind} {since}</source>
        <translation>{kind} {since}</translation>
    </message>
    <message>
        <source>{kind} {since}: {note}</source>
        <translation>{kind} {since}：{note}</translation>
    </message>
    <message>
        <source>{late} of {n} deadlines were late; too few of a kind for rates.</source>
        <translation>{n} 项时限中 {late} 项超时；各类样本少，不算比率</translation>
    </message>
    <message>
        <source>{letters}, not decided: {names} not known</source>
        <translation>{letters}，未定：{names}未知</translation>
    </message>
    <message>
        <source>{letters}: {evidence} → {how}</source>
        <translation>{letters}：{evidence} → {how}</translation>
    </message>
    <message>
        <source>{letter} by majority</source>
        <translation>多数为 {letter}</translation>
    </message>
    <message>
        <source>{letter} by {score} points</source>
        <translation>{score} 分，为 {letter}</translation>
    </message>
    <message>
        <source>{letter}, no higher conditions met</source>
        <translation>不满足更高级的条件，为 {letter}</translation>
    </message>
    <message>
        <source>{letter}, the middle one</source>
        <translation>取中间为 {letter}</translation>
    </message>
    <message>
        <source>{letter}, the weakest one</source>
        <translation>最低一项为 {letter}</translation>
    </message>
    <message>
        <source>{letter}: {event}. By the rule {rule}</source>
        <translation>{letter}：{event}。按规则 {rule}</translation>
    </message>
    <message>
        <source>{level}: contact every {days} days breaks the shortest gap of {gap} days.</source>
        <translation>{level} 级：每 {days} 天联系一次，短于最短间隔 {gap} 天。</translation>
    </message>
    <message>
        <source>{level}: from {least} to {most} times a week is no range.</source>
        <translation>{level} 级：每周 {least} 到 {most} 次不是范围。</translation>
    </message>
    <message>
        <source>{level}: {times} times a week is more than the limit of {most} a week.</source>
        <translation>{level} 级：每周 {times} 次超过每周上限 {most} 次。</translation>
    </message>
    <message>
        <source>{low} to {high} days left</source>
        <translation>还有 {low} 到 {high} 天</translation>
    </message>
    <message>
        <source>{method}</source>
        <translation>{method}</translation>
    </message>
    <message>
        <source>{method} and {other} bring most signatures, {rate} each.</source>
        <translation>{method}与{other}签约率最高，均为 {rate}</translation>
    </message>
    <message>
        <source>{method} brings most signatures: {rate}, {times} times the average</source>
        <translation>{method}签约率最高：{rate}，是平均的 {times} 倍</translation>
    </message>
    <message>
        <source>{method} signs best ({rate}), then {other} ({less}).</source>
        <translation>{method}签约率最高（{rate}），{other}次之（{less}）</translation>
    </message>
    <message>
        <source>{method} · {minutes} min</source>
        <translation>{method} · {minutes} 分钟</translation>
    </message>
    <message>
        <source>{method}, tried on {n} months: wrong by {error} on average; repeating the last month by {naive}. The band held 80% of the errors.</source>
        <translation>方法：{method}；用过去 {n} 个月检验，平均误差 {error}，照搬上月为 {naive}；阴影为 80% 区间</translation>
    </message>
    <message>
        <source>{method}: {rate} of {n} customers signed afterwards.</source>
        <translation>{method}：{n} 位客户中 {rate} 随后签约</translation>
    </message>
    <message>
        <source>{met} people met at fairs, none of them has bought yet.</source>
        <translation>展会接触 {met} 位，尚无成交</translation>
    </message>
    <message>
        <source>{moment} is neither a day nor a minute such as 2026-05-31T10:00.</source>
        <translation>{moment} 不是日期或时刻，应写作 2026-05-31T10:00。</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{name} ({place} of {count})</source>
        <translation>{name}（{place}/{count}）</translation>
    </message>
    <message>
        <source>{name} and {other} won most from us, {n} deals each.</source>
        <translation>输给{name}与{other}最多，各 {n} 单</translation>
    </message>
    <message>
        <source>{name} and {other} won most, {amount} each.</source>
        <translation>{name}与{other}成交最多，各 {amount}</translation>
    </message>
    <message>
        <source>{name} greeting</source>
        <translation>{name}祝福</translation>
    </message>
    <message>
        <source>{name} greetings: {count}</source>
        <translation>{name}问候 {count} 位</translation>
    </message>
    <message>
        <source>{name} has {share} of the market in {period}; ours is not entered.</source>
        <translation>{period}{name}占 {share}，我方份额未录入</translation>
    </message>
    <message>
        <source>{name} in the book has the same telephone or address {value}.</source>
        <translation>账本里的 {name} 有相同的电话或地址 {value}。</translation>
    </message>
    <message>
        <source>{name} is named most ({n}); no deal was lost to a competitor.</source>
        <translation>提到{name}最多（{n} 位），没有单输给竞品</translation>
    </message>
    <message>
        <source>{name} made most follow-ups ({touches}); nothing was won.</source>
        <translation>{name}跟进最多（{touches} 次），本期没有成交</translation>
    </message>
    <message>
        <source>{name} made {touches} follow-ups and won {amount}.</source>
        <translation>{name}跟进 {touches} 次，成交 {amount}</translation>
    </message>
    <message>
        <source>{name} not known</source>
        <translation>{name}未知</translation>
    </message>
    <message>
        <source>{name} won most from us: {part} of {n} deals lost to a competitor.</source>
        <translation>输给{name}最多：{n} 单中 {part} 单</translation>
    </message>
    <message>
        <source>{name} won most: {amount} of {total}.</source>
        <translation>{name}成交最多：{amount}，全部 {total}</translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation>{name} {day}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name}&apos;s birthday</source>
        <translation>{name} 生日</translation>
    </message>
    <message>
        <source>{name}, {years} years</source>
        <translation>{name} {years} 周年</translation>
    </message>
    <message>
        <source>{name}, {years} years this month</source>
        <translation>{name} 本月 {years} 周年</translation>
    </message>
    <message>
        <source>{name}: contract ends</source>
        <translation>{name} 合同到期</translation>
    </message>
    <message>
        <source>{name}: installed for a month</source>
        <translation>{name} 安装满月</translation>
    </message>
    <message>
        <source>{name}: maintenance due</source>
        <translation>{name} 维保到期</translation>
    </message>
    <message>
        <source>{name}: no greetings</source>
        <translation>{name} 不发祝福</translation>
    </message>
    <message>
        <source>{name}: replace {what}</source>
        <translation>{name} 更换{what}</translation>
    </message>
    <message>
        <source>{name}: survey</source>
        <translation>{name} 满意度调研</translation>
    </message>
    <message>
        <source>{new} new, {active} active; nobody had bought before, so nobody can leave.</source>
        <translation>新增 {new} 位，活跃 {active} 位；期初没有老客户，谈不上流失</translation>
    </message>
    <message>
        <source>{new} new, {active} active; {lost} of {there} buyers left: too few for a rate.</source>
        <translation>新增 {new} 位，活跃 {active} 位；{there} 位老客户流失 {lost} 位，样本少不算比率</translation>
    </message>
    <message>
        <source>{new} new, {active} active; {rate} of {there} buyers left ({low} to {high}).</source>
        <translation>新增 {new} 位，活跃 {active} 位；{there} 位老客户流失率 {rate}（{low}–{high}）</translation>
    </message>
    <message>
        <source>{note} turns {years}, {since}</source>
        <translation>{note} {years} 岁生日，{since}</translation>
    </message>
    <message>
        <source>{note}: maintenance on {since}</source>
        <translation>{note}：{since} 保养</translation>
    </message>
    <message>
        <source>{now} against {before}</source>
        <translation>{now}，上期 {before}</translation>
    </message>
    <message>
        <source>{n} buyers show two signs of leaving or more</source>
        <translation>{n} 位老客户有两个以上流失征兆</translation>
    </message>
    <message>
        <source>{n} customers came to {stage}, more than to any other stage.</source>
        <translation>{n} 位客户进入{stage}，多于其他阶段</translation>
    </message>
    <message>
        <source>{n} customers need something by {until}: {value} expected of {budget}.</source>
        <translation>{until}前 {n} 位客户有需求：预算 {budget}，预计成交 {value}</translation>
    </message>
    <message>
        <source>{n} customers need something by {until}; their budgets are unknown.</source>
        <translation>{until}前 {n} 位客户有需求，预算未知</translation>
    </message>
    <message>
        <source>{n} customers of grade {grade} have no supervisor</source>
        <translation>{n} 位 {grade} 级客户没有主管</translation>
    </message>
    <message>
        <source>{n} deals</source>
        <translation>{n} 单</translation>
    </message>
    <message>
        <source>{n} lost</source>
        <translation>{n} 单</translation>
    </message>
    <message>
        <source>{n} of {total} buyers left</source>
        <translation>{total} 位老客户中流失 {n} 位</translation>
    </message>
    <message>
        <source>{n} of {total} buyers show two signs or more.</source>
        <translation>{total} 位老客户中 {n} 位有两个以上征兆</translation>
    </message>
    <message>
        <source>{n} of {total} buyers show two signs or more; of such {rate} left within {days} days before.</source>
        <translation>{total} 位老客户中 {n} 位有两个以上征兆；此前这类客户 {days} 天内流失 {rate}</translation>
    </message>
    <message>
        <source>{n} of {total} deals went {path}.</source>
        <translation>{total} 单中 {n} 单是 {path}</translation>
    </message>
    <message>
        <source>{n} of {total} deals went {path}; {back} went back on the way.</source>
        <translation>{total} 单中 {n} 单是 {path}；{back} 单途中降过级</translation>
    </message>
    <message>
        <source>{n} reasons come first, {rate} each.</source>
        <translation>{n} 个原因并列第一，各占 {rate}</translation>
    </message>
    <message>
        <source>{period} until {month}/{day}</source>
        <translation>{period}（至{month}月{day}日）</translation>
    </message>
    <message>
        <source>{period}, days 1 to {day}</source>
        <translation>{period}1日至{day}日</translation>
    </message>
    <message>
        <source>{period}: {value} expected, {low} to {high} with 80%.</source>
        <translation>{period}预计 {value}，80% 区间 {low}–{high}</translation>
    </message>
    <message>
        <source>{person} decides, no talk with them yet</source>
        <translation>决策人是{person}，还没有联系过</translation>
    </message>
    <message>
        <source>{person}, {date} {method}</source>
        <translation>{person}，{date} {method}</translation>
    </message>
    <message>
        <source>{place} is missing</source>
        <translation>缺少 {place}</translation>
    </message>
    <message>
        <source>{place} is not known here</source>
        <translation>不认识 {place}</translation>
    </message>
    <message>
        <source>{place}: a list is expected, not {value}</source>
        <translation>{place}：应为列表，而不是{value}</translation>
    </message>
    <message>
        <source>{place}: a table is expected, not {value}</source>
        <translation>{place}：应为一组设置，而不是{value}</translation>
    </message>
    <message>
        <source>{place}: at least one dimension must be on</source>
        <translation>{place}：至少要启用一个维度</translation>
    </message>
    <message>
        <source>{place}: at least one level is needed</source>
        <translation>{place}：至少需要一个级别</translation>
    </message>
    <message>
        <source>{place}: at least one weight must be more than 0</source>
        <translation>{place}：至少要有一个权重大于 0</translation>
    </message>
    <message>
        <source>{place}: at least two different levels are needed</source>
        <translation>{place}：至少要有两个不同的级别</translation>
    </message>
    <message>
        <source>{place}: between {bounds} bounds lie {parts} parts</source>
        <translation>{place}：{bounds} 个界限之间应有 {parts} 段</translation>
    </message>
    <message>
        <source>{place}: contact every {days} days breaks the shortest gap of {gap}</source>
        <translation>{place}：每 {days} 天联系一次短于最短间隔 {gap} 天</translation>
    </message>
    <message>
        <source>{place}: every {days} days does not agree with {times} times per week</source>
        <translation>{place}：每 {days} 天与每周 {times} 次不一致</translation>
    </message>
    <message>
        <source>{place}: no cadence for the level {value}</source>
        <translation>{place}：级别{value}没有频率</translation>
    </message>
    <message>
        <source>{place}: no more than {most} are possible</source>
        <translation>{place}：最多 {most} 个</translation>
    </message>
    <message>
        <source>{place}: one of hours, days, working_days and months is needed</source>
        <translation>{place}：需要 hours、days、working_days、months 之一</translation>
    </message>
    <message>
        <source>{place}: silence must be a sign before the buyer counts as lost</source>
        <translation>{place}：沉默应先成为流失迹象，再算作流失</translation>
    </message>
    <message>
        <source>{place}: the bounds must rise</source>
        <translation>{place}：界限要从小到大</translation>
    </message>
    <message>
        <source>{place}: the level {value} stands there twice</source>
        <translation>{place}：级别{value}出现了两次</translation>
    </message>
    <message>
        <source>{place}: the points must fall from level to level</source>
        <translation>{place}：分数要逐级降低</translation>
    </message>
    <message>
        <source>{place}: three rising numbers of days are needed, not {value}</source>
        <translation>{place}：需要三个递增的天数，而不是{value}</translation>
    </message>
    <message>
        <source>{place}: {times} times per week is more than the limit of {most}</source>
        <translation>{place}：每周 {times} 次超过上限 {most} 次</translation>
    </message>
    <message>
        <source>{place}: {value} is neither true nor false</source>
        <translation>{place}：{value}既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>{place}: {value} is none of the levels</source>
        <translation>{place}：{value} 不是这套规则的级别</translation>
    </message>
    <message>
        <source>{place}: {value} is not a pair of days such as [3, 7]</source>
        <translation>{place}：{value} 不是像 [3, 7] 这样的两个天数</translation>
    </message>
    <message>
        <source>{place}: {value} is not a pair of times such as [&quot;08:30&quot;, &quot;12:00&quot;]</source>
        <translation>{place}：{value}不是一对时间，例如 [&quot;08:30&quot;, &quot;12:00&quot;]</translation>
    </message>
    <message>
        <source>{place}: {value} is not a pair such as [2, 3] times per week</source>
        <translation>{place}：{value}不是每周次数的范围，例如 [2, 3]</translation>
    </message>
    <message>
        <source>{place}: {value} is not a text</source>
        <translation>{place}：{value}不是文字</translation>
    </message>
    <message>
        <source>{place}: {value} is not a whole number from {low} to {high}</source>
        <translation>{place}：{value}不是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>{place}: {value} is not one of {known}</source>
        <translation>{place}：{value}不在可选项中：{known}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>{product} and {other} sold best, {amount} each.</source>
        <translation>{product}与{other}卖得最好，各 {amount}</translation>
    </message>
    <message>
        <source>{product} sold best ({amount}); {other} has the best margin, {margin}.</source>
        <translation>{product}卖得最好（{amount}）；{other}毛利最高，{margin}</translation>
    </message>
    <message>
        <source>{product} sold best: {amount}, {rate} of all.</source>
        <translation>{product}卖得最好：{amount}，占 {rate}</translation>
    </message>
    <message>
        <source>{rate} of lost deals: {reason}</source>
        <translation>未成交原因 {rate} 为{reason}</translation>
    </message>
    <message>
        <source>{rate} of the {n} customers filed in {period} have signed.</source>
        <translation>{period}建档的 {n} 位客户中，{rate} 已签约</translation>
    </message>
    <message>
        <source>{reason} and {other} make {rate} together.</source>
        <translation>{reason}与{other}合计 {rate}</translation>
    </message>
    <message>
        <source>{reason} comes first with {rate}.</source>
        <translation>{reason}居首，占 {rate}</translation>
    </message>
    <message>
        <source>{said} (left open by the source, taken as {letter})</source>
        <translation>{said}（原文两边都不包括，按 {letter} 算）</translation>
    </message>
    <message>
        <source>{said} {mark}</source>
        <translation>{said} {mark}</translation>
    </message>
    <message>
        <source>{score} of 5 on average ({n}).</source>
        <translation>平均 {score} 分（{n}）</translation>
    </message>
    <message>
        <source>{score} of 5 on average ({n}); {low} gave 1 or 2.</source>
        <translation>平均 {score} 分（{n}），其中 {low} 份为 1–2 分</translation>
    </message>
    <message>
        <source>{score} of 5 on average, of too few answers ({n}).</source>
        <translation>平均 {score} 分，样本少（{n}）</translation>
    </message>
    <message>
        <source>{score} points</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>{sign}: {n} of {total} buyers; nobody shows two signs.</source>
        <translation>{sign}：{total} 位老客户中 {n} 位；没有同时出现两个征兆的</translation>
    </message>
    <message>
        <source>{source} and {other} convert best, {rate} each.</source>
        <translation>{source}与{other}转化率最高，均为 {rate}</translation>
    </message>
    <message>
        <source>{source} {rate}, {times} times {other}.</source>
        <translation>{source} {rate}，是{other}的 {times} 倍</translation>
    </message>
    <message>
        <source>{source} {rate}; nobody from {other} has signed yet.</source>
        <translation>{source} {rate}；{other}尚无签约</translation>
    </message>
    <message>
        <source>{source}: {rate} of {n} new customers have signed.</source>
        <translation>{source}：{n} 位新增客户中 {rate} 已签约</translation>
    </message>
    <message>
        <source>{stage} takes {days} days, over the limit of {limit} ({n}).</source>
        <translation>{stage}停留 {days} 天，超出上限 {limit} 天（n={n}）</translation>
    </message>
    <message>
        <source>{stage} takes {days} days, {over} over its limit</source>
        <translation>{stage}停留 {days} 天，超出上限 {over} 天</translation>
    </message>
    <message>
        <source>{stage}: a criterion needs a name</source>
        <translation>{stage}：条件需要名称</translation>
    </message>
    <message>
        <source>{stage}: of 100 leads {share} cannot get further than the {before} of the stage before</source>
        <translation>{stage}：100 条线索中不可能有 {share} 条走过，前一阶段只有 {before} 条</translation>
    </message>
    <message>
        <source>{stage}: {low} days are more than {high}</source>
        <translation>{stage}：{low} 天比 {high} 天多</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{text}, lower end {value}</source>
        <translation>{text}，下限{value}</translation>
    </message>
    <message>
        <source>{title} · {line}</source>
        <translation>{title} · {line}</translation>
    </message>
    <message>
        <source>{touch} · {person}</source>
        <translation>{touch} · {person}</translation>
    </message>
    <message>
        <source>{up} moved up, {down} moved down.</source>
        <translation>升级 {up} 次，降级 {down} 次</translation>
    </message>
    <message>
        <source>{value} decide</source>
        <translation>{value} 人决策</translation>
    </message>
    <message>
        <source>{value} does not work</source>
        <translation>{value} 无效</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what}, ticked by hand {date}</source>
        <translation>{what}，{date} 手动勾选</translation>
    </message>
    <message>
        <source>{what}: all {n} in time</source>
        <translation>{what} {n} 项全部按时</translation>
    </message>
    <message>
        <source>{what}: only {rate} in time</source>
        <translation>{what}按时率只有 {rate}</translation>
    </message>
    <message>
        <source>{what}: {hours} h ({n}).</source>
        <translation>{what} {hours} 小时（{n}）</translation>
    </message>
    <message>
        <source>{what}: {hours} h, as in {period} ({n}).</source>
        <translation>{what} {hours} 小时，与{period}持平（{n}）</translation>
    </message>
    <message>
        <source>{what}: {hours} h, {change} h faster than in {period} ({n}).</source>
        <translation>{what} {hours} 小时，比{period}快 {change} 小时（{n}）</translation>
    </message>
    <message>
        <source>{what}: {hours} h, {change} h slower than in {period} ({n}).</source>
        <translation>{what} {hours} 小时，比{period}慢 {change} 小时（{n}）</translation>
    </message>
    <message>
        <source>{what}: {late} of {n} late</source>
        <translation>{what} {n} 项中 {late} 项超时</translation>
    </message>
    <message>
        <source>{what}: {late} of {n} late, {rate} in time.</source>
        <translation>{what}：{n} 项中 {late} 项超时，按时率 {rate}</translation>
    </message>
    <message>
        <source>{what}: {more}</source>
        <translation>{what}：{more}</translation>
    </message>
    <message>
        <source>{what}: {value}, down {change} on {period}</source>
        <translation>{what} {value}，比{period}降 {change}</translation>
    </message>
    <message>
        <source>{what}: {value}, up {change} on {period}</source>
        <translation>{what} {value}，比{period}升 {change}</translation>
    </message>
    <message>
        <source>{words} may be one of {count} customers: {names}.</source>
        <translation>“{words}”可能是 {count} 位客户：{names}。</translation>
    </message>
    <message>
        <source>{year} Q{quarter}</source>
        <translation>{year}年第{quarter}季度</translation>
    </message>
    <message>
        <source>“{char}” does not occur in credit codes.</source>
        <translation>信用代码里没有“{char}”。</translation>
    </message>
    <message>
        <source>“{name}” is in the list already.</source>
        <translation>列表里已有“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is not in the list.</source>
        <translation>列表里没有“{name}”</translation>
    </message>
    <message>
        <source>“{text}” is no amount: write a number such as 300, or nothing.</source>
        <translation>“{text}”不是金额：请写数字（如 300），或留空。</translation>
    </message>
    <message>
        <source>“{text}” is no amount: write what the gift cost, such as 128 or 0.</source>
        <translation>“{text}”不是金额：请填写礼品花费，例如 128 或 0。</translation>
    </message>
    <message>
        <source>“{text}” is no birthday: write 1986-03-12, 03-12 or 农历八月十五.</source>
        <translation>“{text}”不是生日：请写成 1986-03-12、03-12 或 农历八月十五。</translation>
    </message>
    <message>
        <source>“{text}” is no day of the year: write 08-18, 2026-05-20 or 农历八月十五.</source>
        <translation>“{text}”不是一年中的日子，请写成 08-18、2026-05-20 或 农历八月十五。</translation>
    </message>
    <message>
        <source>“{text}” is no day: write it like {year}-10-01.</source>
        <translation>“{text}”不是日期：请写成 {year}-10-01 这样。</translation>
    </message>
    <message>
        <source>“{text}” is no month such as 2026-02, no quarter such as 2026-Q1 and no year such as 2026.</source>
        <translation>“{text}”不是月份（如 2026-02）、季度（如 2026-Q1）或年份（如 2026）</translation>
    </message>
    <message>
        <source>“{text}” is no number of days from 0 to {most}.</source>
        <translation>“{text}”不是 0 到 {most} 之间的天数。</translation>
    </message>
    <message>
        <source>“{text}” is not a month, such as 2026-02.</source>
        <translation>“{text}”不是月份，例如 2026-02。</translation>
    </message>
    <message>
        <source>“{text}” is not a share from 0 to 100 %.</source>
        <translation>“{text}”不是 0 到 100% 的份额。</translation>
    </message>
    <message>
        <source>“{text}” is not one amount, such as 3万 or 5000.</source>
        <translation>“{text}”不是一个金额，例如 3万 或 5000。</translation>
    </message>
    <message>
        <source>“{value}” is not a complete e-mail address.</source>
        <translation>“{value}”不是完整的邮箱。</translation>
    </message>
    <message>
        <source>“{value}” is not a date such as 2024-03-05, 2024年3月 or 2024.</source>
        <translation>“{value}”不是日期，应如 2024-03-05、2024年3月 或 2024。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is not a telephone number.</source>
        <translation>“{value}”不是电话号码。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number from {low} to {high}.</source>
        <translation>“{value}”不是 {low} 到 {high} 的整数。</translation>
    </message>
    <message>
        <source>“{value}” is not one of the grades.</source>
        <translation>“{value}”不是级别之一。</translation>
    </message>
    <message>
        <source>“{value}” lost digits in a spreadsheet.</source>
        <translation>“{value}”在表格里丢失了位数。</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>Budget too small</source>
        <translation>预算不足</translation>
    </message>
    <message>
        <source>Doubts the product</source>
        <translation>对产品有顾虑</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有兴趣</translation>
    </message>
    <message>
        <source>Looks at competitors</source>
        <translation>在看竞品</translation>
    </message>
    <message>
        <source>Need unclear</source>
        <translation>需求不明确</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>No need now</source>
        <translation>暂无需求</translation>
    </message>
    <message>
        <source>Not the time</source>
        <translation>时机未到</translation>
    </message>
    <message>
        <source>Price objection</source>
        <translation>价格异议</translation>
    </message>
    <message>
        <source>Will consider</source>
        <translation>需再考虑</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Asked {day}</source>
        <translation>{day} 已发出</translation>
    </message>
    <message>
        <source>Business data</source>
        <translation>经营数据</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>超时完成</translation>
    </message>
    <message>
        <source>Grade and type</source>
        <translation>分级分类</translation>
    </message>
    <message>
        <source>Guide of the deal of {day}</source>
        <translation>{day} 成交的使用指南</translation>
    </message>
    <message>
        <source>Guide: {product}</source>
        <translation>使用指南：{product}</translation>
    </message>
    <message>
        <source>Happy</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Needs and budget</source>
        <translation>需求与预算</translation>
    </message>
    <message>
        <source>Next survey</source>
        <translation>下次满意度调研</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待响应</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>不满</translation>
    </message>
    <message>
        <source>Until tonight</source>
        <translation>今天内</translation>
    </message>
    <message>
        <source>Very happy</source>
        <translation>很满意</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>很不满</translation>
    </message>
    <message>
        <source>checked {day}, again after the next talk</source>
        <translation>{day} 已核对，下次沟通后再核</translation>
    </message>
    <message>
        <source>checked {day}, good until {until}</source>
        <translation>{day} 已核对，有效至 {until}</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>installed {day}</source>
        <translation>{day} 装机</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>{day} 起超时</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>part</source>
        <translation>换件</translation>
    </message>
    <message>
        <source>reached {day}</source>
        <translation>{day} 达成</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>{day} 已发</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>to be checked for {days} days, last on {day}</source>
        <translation>已过核对期 {days} 天，上次 {day}</translation>
    </message>
    <message>
        <source>to be checked, last on {day}</source>
        <translation>该核对了，上次 {day}</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <source>{count} working days</source>
        <translation>{count} 个工作日</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>剩 {days} 天</translation>
    </message>
    <message>
        <source>{days} d over</source>
        <translation>超 {days} 天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{length} to answer</source>
        <translation>{length}响应</translation>
    </message>
    <message>
        <source>{length} to call back</source>
        <translation>{length}内回访</translation>
    </message>
    <message>
        <source>{length} to solve</source>
        <translation>{length}方案</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>超 {time}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>1 to 5</source>
        <translation>1 到 5</translation>
    </message>
    <message>
        <source>1 where a budget is named</source>
        <translation>写明预算为 1</translation>
    </message>
    <message>
        <source>10k yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>24×7</source>
        <translation>7×24</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>All conditions</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Answer a complaint</source>
        <translation>投诉响应</translation>
    </message>
    <message>
        <source>As the level says</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>Ask for satisfaction</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Asks for a proposal</source>
        <translation>索要方案</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Benchmark of the stages</source>
        <translation>阶段基准</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Business data</source>
        <translation>经营数据</translation>
    </message>
    <message>
        <source>Calendar and festivals</source>
        <translation>日历与节日</translation>
    </message>
    <message>
        <source>Call back after the solution</source>
        <translation>解决后回访</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Complete a new customer</source>
        <translation>新客户补全资料</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Cooperation and follow-up</source>
        <translation>合作历史与跟进</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>深红</translation>
    </message>
    <message>
        <source>Criteria to move on</source>
        <translation>前移条件</translation>
    </message>
    <message>
        <source>Customer numbers</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Customer types</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data and safety</source>
        <translation>数据与安全</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Denial</source>
        <translation>否定词</translation>
    </message>
    <message>
        <source>Early: need</source>
        <translation>前期：需求</translation>
    </message>
    <message>
        <source>End of contract</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export log</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Festivals</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Freshness and deadlines</source>
        <translation>核对周期</translation>
    </message>
    <message>
        <source>Freshness of data</source>
        <translation>资料核对周期</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gifts and greetings</source>
        <translation>礼品与祝福</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Grade everybody anew</source>
        <translation>全员重新评级</translation>
    </message>
    <message>
        <source>Grade rules</source>
        <translation>分级规则</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Grades, stages, sources …</source>
        <translation>级别、阶段、来源…</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>How they combine</source>
        <translation>怎么合成</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入导出</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>意向度</translation>
    </message>
    <message>
        <source>Key factors of deals</source>
        <translation>转化关键因素</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>附件类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Late: contract</source>
        <translation>后期：合同</translation>
    </message>
    <message>
        <source>Levels and cadence</source>
        <translation>级别与频率</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>浅蓝</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>选项列表</translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation>外观与字号</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>保养</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>多数</translation>
    </message>
    <message>
        <source>Middle: proposal</source>
        <translation>中期：方案</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>No denial</source>
        <translation>不算否定</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>减少动效</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织架构</translation>
    </message>
    <message>
        <source>Overdue steps</source>
        <translation>逾期升级</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Part to be replaced</source>
        <translation>更换配件</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>跟进方案</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>加权得分</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>法定假日与调休</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Reasons of loss</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Reasons of silence</source>
        <translation>未响应原因</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Remarks and people in charge</source>
        <translation>备注与归属</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminders and tray</source>
        <translation>提醒与托盘</translation>
    </message>
    <message>
        <source>Required fields</source>
        <translation>必填与完整度</translation>
    </message>
    <message>
        <source>Results of a talk</source>
        <translation>跟进结果</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Send the guide after signing</source>
        <translation>签约后送使用指南</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Signs in talks and events</source>
        <translation>话里的信号</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Solve a complaint</source>
        <translation>投诉解决</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>销售阶段</translation>
    </message>
    <message>
        <source>Stages of the sale</source>
        <translation>销售阶段</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>随系统启动</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Tags grow old after</source>
        <translation>标签过期</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青绿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Try one customer</source>
        <translation>拿一位客户试</translation>
    </message>
    <message>
        <source>Wants to buy again</source>
        <translation>想再次采购</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>沟通方式</translation>
    </message>
    <message>
        <source>Ways to go on</source>
        <translation>应对策略</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>取最低</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Write down a follow-up</source>
        <translation>跟进后补记</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>days until the need</source>
        <translation>取 时间节点，距今天数</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>lower end of the budget</source>
        <translation>取 预算下限</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>not known is not met</source>
        <translation>各级条件逐条，未知算不满足</translation>
    </message>
    <message>
        <source>one grade better is suggested</source>
        <translation>建议升一级</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>从列表中选</translation>
    </message>
    <message>
        <source>only looks like one</source>
        <translation>看着像，其实不是</translation>
    </message>
    <message>
        <source>over half, else the middle one</source>
        <translation>过半同级，否则取中间</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>people who decide</source>
        <translation>取 决策链人数</translation>
    </message>
    <message>
        <source>shortly before such words</source>
        <translation>紧挨在前，不算</translation>
    </message>
    <message>
        <source>the best grade is suggested</source>
        <translation>建议升到最高级</translation>
    </message>
    <message>
        <source>the lowest one decides</source>
        <translation>最差一项定级</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Accept the grade suggested for {who}</source>
        <translation>采纳{who}的调级建议</translation>
    </message>
    <message>
        <source>Add event of {name}</source>
        <translation>为 {name} 添加事件</translation>
    </message>
    <message>
        <source>Add milestone of {name}</source>
        <translation>为 {name} 添加里程碑</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>新建 {name}</translation>
    </message>
    <message>
        <source>Add {name} to the monthly content</source>
        <translation>添加本月内容 {name}</translation>
    </message>
    <message>
        <source>Add {product} of {name}</source>
        <translation>添加 {name} 的 {product}</translation>
    </message>
    <message>
        <source>Answer complaint {number} of {name}</source>
        <translation>响应投诉 {number} {name}</translation>
    </message>
    <message>
        <source>Apply grade rule {name}</source>
        <translation>应用分级规则“{name}”</translation>
    </message>
    <message>
        <source>Apply grade rule {name} and regrade {count} customers</source>
        <translation>应用“{name}”并改级 {count} 位客户</translation>
    </message>
    <message>
        <source>Apply playbook {name}</source>
        <translation>应用方案 {name}</translation>
    </message>
    <message>
        <source>Ask {name} how content it is</source>
        <translation>发出满意度调研 {name}</translation>
    </message>
    <message>
        <source>Attach {file}</source>
        <translation>添加附件 {file}</translation>
    </message>
    <message>
        <source>Audit {who}</source>
        <translation>抽查 {who}</translation>
    </message>
    <message>
        <source>Call back on complaint {number} of {name}</source>
        <translation>回访投诉 {number} {name}</translation>
    </message>
    <message>
        <source>Call data of {who} right</source>
        <translation>确认{who}的资料无误</translation>
    </message>
    <message>
        <source>Capture {name}</source>
        <translation>录入 {name}</translation>
    </message>
    <message>
        <source>Carry over {count} improvements</source>
        <translation>结转 {count} 项改进</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Change deadlines and freshness</source>
        <translation>修改核对周期与时限</translation>
    </message>
    <message>
        <source>Change how often a part of the review is looked at</source>
        <translation>更改复盘分析的周期</translation>
    </message>
    <message>
        <source>Change own fields</source>
        <translation>修改自定义字段</translation>
    </message>
    <message>
        <source>Change points and tiers of the value</source>
        <translation>修改客户价值的计分</translation>
    </message>
    <message>
        <source>Change required fields</source>
        <translation>修改必填字段</translation>
    </message>
    <message>
        <source>Change the rules of the review</source>
        <translation>修改复盘规则</translation>
    </message>
    <message>
        <source>Change the stages</source>
        <translation>修改销售阶段</translation>
    </message>
    <message>
        <source>Check data of {name}</source>
        <translation>核对资料 {name}</translation>
    </message>
    <message>
        <source>Complete follow-up of {name}</source>
        <translation>完成跟进 {name}</translation>
    </message>
    <message>
        <source>Complete reminder of {who}</source>
        <translation>完成 {who} 的提醒</translation>
    </message>
    <message>
        <source>Delete playbook {name}</source>
        <translation>删除方案 {name}</translation>
    </message>
    <message>
        <source>Draw {count} customers for an audit</source>
        <translation>抽取 {count} 位客户抽查</translation>
    </message>
    <message>
        <source>Drop reminder of {who}</source>
        <translation>放弃 {who} 的提醒</translation>
    </message>
    <message>
        <source>Edit a list</source>
        <translation>修改选项列表</translation>
    </message>
    <message>
        <source>Edit complaint {number} of {name}</source>
        <translation>编辑投诉 {number} {name}</translation>
    </message>
    <message>
        <source>Edit contacts of {name}</source>
        <translation>修改联系人 {name}</translation>
    </message>
    <message>
        <source>Edit conversion of {name}</source>
        <translation>修改成交 {name}</translation>
    </message>
    <message>
        <source>Edit cost {name}</source>
        <translation>编辑费用 {name}</translation>
    </message>
    <message>
        <source>Edit event of {name}</source>
        <translation>编辑 {name} 的事件</translation>
    </message>
    <message>
        <source>Edit follow-up of {name}</source>
        <translation>修改跟进 {name}</translation>
    </message>
    <message>
        <source>Edit grade record of {name}</source>
        <translation>修改级别记录 {name}</translation>
    </message>
    <message>
        <source>Edit improvement {name}</source>
        <translation>编辑改进 {name}</translation>
    </message>
    <message>
        <source>Edit loss of {name}</source>
        <translation>修改未成交 {name}</translation>
    </message>
    <message>
        <source>Edit market share of {name}</source>
        <translation>编辑 {name} 市场份额</translation>
    </message>
    <message>
        <source>Edit milestone of {name}</source>
        <translation>编辑 {name} 的里程碑</translation>
    </message>
    <message>
        <source>Edit monthly content {name}</source>
        <translation>编辑本月内容 {name}</translation>
    </message>
    <message>
        <source>Edit payments of {name}</source>
        <translation>修改{name}的回款</translation>
    </message>
    <message>
        <source>Edit survey of {name}</source>
        <translation>编辑满意度调研 {name}</translation>
    </message>
    <message>
        <source>Edit {count} customers</source>
        <translation>修改 {count} 位客户</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Edit {product} of {name}</source>
        <translation>编辑 {name} 的 {product}</translation>
    </message>
    <message>
        <source>Enter cost {name}</source>
        <translation>录入费用 {name}</translation>
    </message>
    <message>
        <source>Enter market share of {name}</source>
        <translation>录入 {name} 市场份额</translation>
    </message>
    <message>
        <source>Fill in {count} example customers</source>
        <translation>生成 {count} 位示例客户</translation>
    </message>
    <message>
        <source>Grade all customers anew</source>
        <translation>全员重新评级</translation>
    </message>
    <message>
        <source>Guide of {name} not sent</source>
        <translation>撤回使用指南 {name}</translation>
    </message>
    <message>
        <source>Guide of {name} sent</source>
        <translation>已发使用指南 {name}</translation>
    </message>
    <message>
        <source>Ignore the grade suggested for {who}</source>
        <translation>忽略{who}的调级建议</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Log follow-up of {name}</source>
        <translation>记录跟进 {name}</translation>
    </message>
    <message>
        <source>Log gift for {name}</source>
        <translation>给{name}记礼品</translation>
    </message>
    <message>
        <source>Look the form of customers over</source>
        <translation>看过客户信息表模板</translation>
    </message>
    <message>
        <source>Look the form of customers over later</source>
        <translation>推迟看客户信息表模板</translation>
    </message>
    <message>
        <source>Maintain {product} of {name}</source>
        <translation>{name} 的 {product} 已维护</translation>
    </message>
    <message>
        <source>Mark {who} hot</source>
        <translation>将 {who} 设为热点</translation>
    </message>
    <message>
        <source>Mark {who} not hot</source>
        <translation>取消 {who} 的热点</translation>
    </message>
    <message>
        <source>Move follow-up of {name} to {until}</source>
        <translation>把 {name} 的跟进移到 {until}</translation>
    </message>
    <message>
        <source>Move {count} overdue reminders to today</source>
        <translation>将 {count} 条逾期提醒顺延到今天</translation>
    </message>
    <message>
        <source>Move {who} to the bin</source>
        <translation>将 {who} 移入回收站</translation>
    </message>
    <message>
        <source>Move {who} to {stage}</source>
        <translation>将 {who} 移到 {stage}</translation>
    </message>
    <message>
        <source>Paste {count} cells</source>
        <translation>粘贴 {count} 个单元格</translation>
    </message>
    <message>
        <source>Payment of {name} received</source>
        <translation>{name}已回款</translation>
    </message>
    <message>
        <source>Plan follow-up of {who}</source>
        <translation>安排跟进 {who}</translation>
    </message>
    <message>
        <source>Plan improvement {name}</source>
        <translation>计划改进 {name}</translation>
    </message>
    <message>
        <source>Plan {count} contacts after {name}</source>
        <translation>安排{name}后的 {count} 次跟进</translation>
    </message>
    <message>
        <source>Push {product} to {count} customers</source>
        <translation>向 {count} 位客户推送 {product}</translation>
    </message>
    <message>
        <source>Put off {who} until {until}</source>
        <translation>将 {who} 延后到 {until}</translation>
    </message>
    <message>
        <source>Reach milestone of {name}</source>
        <translation>{name} 的里程碑已达成</translation>
    </message>
    <message>
        <source>Record complaint {number} of {name}</source>
        <translation>登记投诉 {number} {name}</translation>
    </message>
    <message>
        <source>Record conversion of {name}</source>
        <translation>登记成交 {name}</translation>
    </message>
    <message>
        <source>Record greeting for {name}</source>
        <translation>记录给{name}的祝福</translation>
    </message>
    <message>
        <source>Record how content {name} is</source>
        <translation>记录满意度 {name}</translation>
    </message>
    <message>
        <source>Record loss of {name}</source>
        <translation>登记未成交 {name}</translation>
    </message>
    <message>
        <source>Regrade {who} to {grade}</source>
        <translation>将 {who} 调整为 {grade} 级</translation>
    </message>
    <message>
        <source>Remove improvement {name}</source>
        <translation>移除改进 {name}</translation>
    </message>
    <message>
        <source>Remove monthly content {name}</source>
        <translation>删除本月内容 {name}</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Remove {count} checks of data</source>
        <translation>删除 {count} 条核对记录</translation>
    </message>
    <message>
        <source>Remove {count} complaints</source>
        <translation>删除 {count} 条投诉</translation>
    </message>
    <message>
        <source>Remove {count} conversions</source>
        <translation>删除 {count} 条成交</translation>
    </message>
    <message>
        <source>Remove {count} costs</source>
        <translation>移除 {count} 笔费用</translation>
    </message>
    <message>
        <source>Remove {count} events</source>
        <translation>移除 {count} 个事件</translation>
    </message>
    <message>
        <source>Remove {count} files</source>
        <translation>删除 {count} 个附件</translation>
    </message>
    <message>
        <source>Remove {count} follow-ups</source>
        <translation>删除 {count} 条跟进</translation>
    </message>
    <message>
        <source>Remove {count} gifts</source>
        <translation>删除 {count} 份礼品</translation>
    </message>
    <message>
        <source>Remove {count} grade records</source>
        <translation>删除 {count} 条级别记录</translation>
    </message>
    <message>
        <source>Remove {count} installed products</source>
        <translation>删除 {count} 件已装产品</translation>
    </message>
    <message>
        <source>Remove {count} losses</source>
        <translation>删除 {count} 条未成交</translation>
    </message>
    <message>
        <source>Remove {count} market shares</source>
        <translation>移除 {count} 条市场份额</translation>
    </message>
    <message>
        <source>Remove {count} milestones</source>
        <translation>移除 {count} 个里程碑</translation>
    </message>
    <message>
        <source>Remove {count} need analyses</source>
        <translation>删除 {count} 份需求分析</translation>
    </message>
    <message>
        <source>Remove {count} surveys</source>
        <translation>删除 {count} 条满意度调研</translation>
    </message>
    <message>
        <source>Reopen improvement {name}</source>
        <translation>重开改进 {name}</translation>
    </message>
    <message>
        <source>Replace a part of {product} of {name}</source>
        <translation>{name} 的 {product} 已换件</translation>
    </message>
    <message>
        <source>Restore {who}</source>
        <translation>恢复 {who}</translation>
    </message>
    <message>
        <source>Save playbook {name}</source>
        <translation>保存方案 {name}</translation>
    </message>
    <message>
        <source>Screen the lower grade of the month</source>
        <translation>本月低级别筛选</translation>
    </message>
    <message>
        <source>Solve complaint {number} of {name}</source>
        <translation>提交投诉方案 {number} {name}</translation>
    </message>
    <message>
        <source>Spread {count} follow-ups over days</source>
        <translation>把 {count} 条跟进分散到各天</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>加标签 {tag}</translation>
    </message>
    <message>
        <source>Tick off improvement {name}</source>
        <translation>完成改进 {name}</translation>
    </message>
    <message>
        <source>Tick “{criterion}” of {name}</source>
        <translation>勾选{name}的“{criterion}”</translation>
    </message>
    <message>
        <source>Untick “{criterion}” of {name}</source>
        <translation>取消{name}的“{criterion}”</translation>
    </message>
    <message>
        <source>Write about {name}</source>
        <translation>撰写 {name} 小结</translation>
    </message>
    <message>
        <source>Write need analysis of {name}</source>
        <translation>填写需求分析 {name}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>{title} sent to {name}</source>
        <translation>把《{title}》发给 {name}</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Grade changes</source>
        <translation>级别调整</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>祝福</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>未成交</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Stage changes</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>满意度调研</translation>
    </message>
    <message>
        <source>{method}, planned</source>
        <translation>{method} · 已安排</translation>
    </message>
</context>
</TS>
