<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CallWindow</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message numerus="yes">
        <source>%n more row(s)</source>
        <translation>
            <numerusform>%n more row</numerusform>
            <numerusform>%n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletenessCard</name>
    <message numerus="yes">
        <source>%n missing, </source>
        <translation>
            <numerusform>%n missing, </numerusform>
            <numerusform>%n missing, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them required</source>
        <translation>
            <numerusform>%n of them required</numerusform>
            <numerusform>%n of them required</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>%n more contact</numerusform>
            <numerusform>%n more contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>1 contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactorBars</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message numerus="yes">
        <source>%n place(s) to look at, saving still works</source>
        <translation>
            <numerusform>%n place to look at, saving still works</numerusform>
            <numerusform>%n places to look at, saving still works</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateFace</name>
    <message numerus="yes">
        <source>To move %n customer(s) on</source>
        <translation>
            <numerusform>To move %n customer on</numerusform>
            <numerusform>To move %n customers on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: missing for %n customer(s)</source>
        <translation>
            <numerusform>{name}: missing for %n customer</numerusform>
            <numerusform>{name}: missing for %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeDialog</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradePanel</name>
    <message numerus="yes">
        <source>%n below the rule&apos;s last level stay there</source>
        <translation>
            <numerusform>%n below the rule&apos;s last level stays there</numerusform>
            <numerusform>%n below the rule&apos;s last level stay there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exactly on a bound</source>
        <translation>
            <numerusform>%n exactly on a bound</numerusform>
            <numerusform>%n exactly on a bound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded by hand stay</source>
        <translation>
            <numerusform>%n graded by hand stays</numerusform>
            <numerusform>%n graded by hand stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradingRoom</name>
    <message numerus="yes">
        <source>%n customer(s) are not decided and stay as they are.</source>
        <translation>
            <numerusform>%n customer is not decided and stays as it is.</numerusform>
            <numerusform>%n customers are not decided and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n day(s) here</source>
        <translation>
            <numerusform>%n day here</numerusform>
            <numerusform>%n days here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassedDialog</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanColumn</name>
    <message numerus="yes">
        <source>Carry %n item(s) over</source>
        <translation>
            <numerusform>Carry %n item over</numerusform>
            <numerusform>Carry %n items over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickLogDialog</name>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>1 value to confirm</numerusform>
            <numerusform>%n values to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n customer(s) into the bin?</source>
        <translation>
            <numerusform>Move %n customer into the bin?</numerusform>
            <numerusform>Move %n customers into the bin?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFace</name>
    <message numerus="yes">
        <source>To look at: %n</source>
        <translation>
            <numerusform>To look at: %n</numerusform>
            <numerusform>To look at: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningDialog</name>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageBoard</name>
    <message numerus="yes">
        <source>%n missing, put it here</source>
        <translation>
            <numerusform>%n missing, put it here</numerusform>
            <numerusform>%n missing, put it here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message numerus="yes">
        <source>%n move(s) this month with criteria missing</source>
        <translation>
            <numerusform>%n move this month with criteria missing</numerusform>
            <numerusform>%n moves this month with criteria missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableStrip</name>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n this week</numerusform>
            <numerusform>%n this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n left undone for too long</source>
        <translation>
            <numerusform>%n left undone for too long</numerusform>
            <numerusform>%n left undone for too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %n to do</source>
        <translation>
            <numerusform>Today: %n to do</numerusform>
            <numerusform>Today: %n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message numerus="yes">
        <source>Today: %n to do</source>
        <translation>
            <numerusform>Today: %n to do</numerusform>
            <numerusform>Today: %n to do</numerusform>
        </translation>
    </message>
</context>
</TS>
