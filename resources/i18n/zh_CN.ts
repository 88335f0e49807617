<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>The backup failed its check ({problem}); older ones are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is missing from {folder}, but backups of it are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is damaged: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or not a book. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty: its content was lost. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a customer book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer version. Install that version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
